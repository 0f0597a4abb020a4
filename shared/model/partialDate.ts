import { toHalfWidth } from './fullWidth.ts'

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Whether `text` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and names a real day. No time zone is involved. */
export function isPartialDate(text: string): boolean {
  const parts = shape.exec(text)
  if (parts === null) return false
  const [year = 0, month = 1, day = 1] = parts
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)))
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/**
 * A date as clerks type it (`2017`, `2017.5`, `2017年5月`, `2017-05`, `2017/5/3`, `20170503`, `201705`) as ISO text
 * of the same precision, or null where it can't be read.
 */
export function parsePartialDate(text: string): string | null {
  const plain = toHalfWidth(text)
    .replace(/\s+/g, '')
    .replace(/[底初]$/, '')
  const parts =
    /^(\d{4})(?:年|[./-])?$/.exec(plain) ??
    /^(\d{4})(?:年|[./-])(\d{1,2})(?:月|[./-])?$/.exec(plain) ??
    /^(\d{4})(?:年|[./-])(\d{1,2})(?:月|[./-])(\d{1,2})日?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})?$/.exec(plain)
  if (parts === null) return null
  const iso = parts
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-')
  return isPartialDate(iso) ? iso : null
}

/** `2017`, `2017年5月`, `2017-05-03`: as short as the precision allows. */
export function formatPartialDate(iso: string, language: 'zh-CN' | 'en'): string {
  const [year, month, day] = iso.split('-')
  if (day !== undefined || language === 'en') return iso
  return month === undefined ? `${year}年` : `${year}年${Number(month)}月`
}
