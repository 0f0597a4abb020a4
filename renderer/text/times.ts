import type { Language } from '../../shared/text/terms.ts'

/** A moment as short as it can be told apart: `14:03` today, `6月2日 14:03` this year, `2017年6月2日 14:03` before. */
export function shortTime(iso: string, language: Language, now: Date = new Date()): string {
  const at = new Date(iso)
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`
  if (at.toDateString() === now.toDateString()) return time
  const day =
    language === 'en'
      ? `${two(at.getMonth() + 1)}-${two(at.getDate())}`
      : `${at.getMonth() + 1}月${at.getDate()}日`
  if (at.getFullYear() === now.getFullYear()) return `${day} ${time}`
  return language === 'en'
    ? `${at.getFullYear()}-${day} ${time}`
    : `${at.getFullYear()}年${day} ${time}`
}

/** `2017-06-02 14:03`, for columns in which times stand below each other. */
export function fullTime(iso: string): string {
  const at = new Date(iso)
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** Today by this computer's clock: `2017-06-02`. */
export function today(now: Date = new Date()): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** `20170602`, for file names. */
export function dayStamp(now: Date): string {
  return `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
