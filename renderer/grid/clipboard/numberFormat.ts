/** Whether a spreadsheet's number format shows a day: `yyyy/m/d`, `Short Date`, `[$-804]yyyy"年"m"月"`. */
export function isDayFormat(format: string): boolean {
  if (/\bdate\b/i.test(format)) return true
  if (/^(general|standard|fixed|percent|scientific|currency|\w+ time)$/i.test(format.trim())) {
    return false
  }
  return /yy|年|m{1,4}\W{1,8}d|d\W{1,8}m/i.test(format)
}

/** The format in a cell's or a class' style, as spreadsheets write it into pages; null where there is none. */
export function numberFormatIn(style: string): string | null {
  const found = /mso-number-format\s*:\s*("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^;]+)/i.exec(style)
  return found?.[1] === undefined
    ? null
    : found[1]
        .trim()
        .replace(/^["']|["']$/g, '')
        .replace(/\\0022/g, '"')
        .replaceAll('\\', '')
}

/** The day behind a spreadsheet's number as `YYYY-MM-DD`: whole days since 1899-12-30; null before 1900-03-01 and after 2199. */
export function dayFromSerial(serial: number): string | null {
  const days = Math.floor(serial)
  if (days < 61 || days > 109_938) return null
  return new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10)
}

/** A spreadsheet's number for a day given as `YYYY-MM-DD`. */
export function serialFromDay(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
}
