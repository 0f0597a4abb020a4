/** A number written in a text, from `start` up to `end`. */
export interface WrittenNumber {
  readonly start: number
  readonly end: number
  readonly value: number
}

const digits = new Map(Array.from('零一二三四五六七八九').map((char, value) => [char, value]))
digits.set('〇', 0).set('两', 2)
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
const myriads = new Map([
  ['万', 1e4],
  ['亿', 1e8],
])

const runs = /[〇零一二两三四五六七八九十百千万亿]+|[\u2160-\u216B\u2170-\u217B\u2460-\u2473]/g

/** What a number stands before when it counts or orders: 二期, 三号井, 十二标段, 二〇一六年, 三十万吨. */
const counted =
  /^(?:期|号|批|标|年|月|季|届|段|区|线|组|级|类|阶|座|栋|楼|层|院|矿|井|站|厂|中|小|校|村)/
const measured =
  /^(?:吨|亩|户|人|座|台|套|个|处|条|所|家|间|床|公里|千米|米|平方|平米|立方|千瓦|兆瓦|元|头|只|株|辆)/

/**
 * Numbers written in Chinese (一期, 第十二, 二〇一六年, 三十万吨), as Ⅱ or as ②. A numeral that is a part of a word or a name (一般, 三皇庙,
 * 万吨) is none: only what stands before or after it tells.
 */
export function writtenNumbers(text: string): readonly WrittenNumber[] {
  const found: WrittenNumber[] = []
  for (const { 0: run, index } of text.matchAll(runs)) {
    const end = index + run.length
    const value = valueOf(run)
    if (value !== null && isNumberHere(run, text, index, end)) {
      found.push({ start: index, end, value })
    }
  }
  return found
}

function valueOf(run: string): number | null {
  const code = run.charCodeAt(0)
  if (code >= 0x2460 && code <= 0x2473) return code - 0x245f
  if (code >= 0x2170 && code <= 0x217b) return code - 0x216f
  if (code >= 0x2160 && code <= 0x216b) return code - 0x215f
  return /[十百千万亿]/.test(run) ? valueByUnits(run) : valueByPlaces(run)
}

/** 二〇一六: each character a digit. */
function valueByPlaces(run: string): number {
  return Array.from(run).reduce((value, char) => value * 10 + (digits.get(char) ?? 0), 0)
}

/** 一百二十万: digits and what they count. Null where two digits stand side by side. */
function valueByUnits(run: string): number | null {
  let sum = 0
  let section = 0
  let digit: number | null = null
  for (const char of run) {
    const unit = units.get(char)
    const myriad = myriads.get(char)
    if (unit !== undefined) {
      section += (digit ?? 1) * unit
      digit = null
    } else if (myriad !== undefined) {
      sum = (sum + section + (digit ?? (section === 0 ? 1 : 0))) * myriad
      section = 0
      digit = null
    } else {
      if (digit !== null && digit !== 0) return null
      digit = digits.get(char) ?? 0
    }
  }
  return sum + section + (digit ?? 0)
}

function isNumberHere(run: string, text: string, start: number, end: number): boolean {
  if (run.charCodeAt(0) > 0x2100 && run.charCodeAt(0) < 0x2500) return true
  const before = text.charAt(start - 1)
  const after = text.slice(end, end + 2)
  // 20万吨: the digits before it are the number.
  if (/[0-9.０-９]/.test(before)) return false
  if (before === '第') return true
  const isLoneUnit = /^[百千万亿]/.test(run)
  if (!isLoneUnit && (counted.test(after) || isYear(run))) return true
  if (/^[（(]/.test(before) && /^[）)]/.test(after)) return true
  if (run.length > 1 && /[十百千万亿]/.test(run) && measured.test(after)) return true
  if (!isLoneUnit && /^[、至][〇一二两三四五六七八九十]/.test(after)) return true
  // 标段一, 工程二: at the end of a longer text.
  return !isLoneUnit && end === text.length && start > 1
}

function isYear(run: string): boolean {
  return run.length === 4 && /^[一二]/.test(run) && !/[十百千万亿]/.test(run)
}
