import type { PageText } from '../../text/i18n.ts'
import { dayStamp } from '../../text/times.ts'

/** A file name with the filter and the day in it, without characters that a file system refuses. */
export function sheetName(words: string, now: Date, t: PageText['t']): string {
  const plain = words.replace(/[\\/:*?"<>|\s“”]+/g, ' ').trim()
  const short = plain.length > 40 ? `${plain.slice(0, 39)}…` : plain
  const date = dayStamp(now)
  return short === ''
    ? t('export.fileName', { date })
    : t('export.fileNameFiltered', { words: short, date })
}
