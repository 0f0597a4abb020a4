/** The day of a moment in the machine's own time zone: a sheet is read by the person at that machine. */
export function localDay(moment: Date): string {
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** `2017-06-02 14:03`, likewise. */
export function localMinute(moment: Date): string {
  return `${localDay(moment)} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
