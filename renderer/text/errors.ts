import type { ErrorCode, LedgerErrorDetails } from '../../shared/errors.ts'
import type { Failure } from '../../shared/result.ts'
import type { ProjectField } from '../../shared/schemas/project.ts'
import { type Language, terms } from '../../shared/text/terms.ts'

/** What happened, what is safe, what to do. `{field}`, `{value}`, `{accepted}` and `{path}` are filled in. */
interface ErrorText {
  readonly what: string
  readonly safe: string
  readonly todo: string
}

const zh: Readonly<Record<ErrorCode, ErrorText>> = {
  'bad-input': {
    what: '{field}“{value}”不能用',
    safe: '台账没有改动',
    todo: '可以填：{accepted}',
  },
  'unknown-id': {
    what: '台账里没有这个项目',
    safe: '台账没有改动',
    todo: '它可能已在别处移除，请看回收站',
  },
  conflict: {
    what: '这个值刚在别处改过',
    safe: '别处的修改保留，这次没有写入',
    todo: '看过新值再改',
  },
  'month-closed': {
    what: '{value} 已关账，不能直接修改',
    safe: '台账没有改动',
    todo: '填写调整依据作更正，或重开本月',
  },
  'month-open': { what: '{value} 没有关账', safe: '台账没有改动', todo: '直接修改即可' },
  'sample-beside-real': {
    what: '台账里已有月度数据，不能再加示例',
    safe: '台账没有改动',
    todo: '另建一个台账试用示例',
  },
  'sample-absent': { what: '台账里没有示例数据', safe: '台账没有改动', todo: '' },
  'nothing-to-undo': { what: '没有可撤销的修改', safe: '台账没有改动', todo: '' },
  'nothing-to-redo': { what: '没有可重做的修改', safe: '台账没有改动', todo: '' },
  'undo-conflict': {
    what: '之后又有人改过同一处，不能撤销',
    safe: '台账没有改动',
    todo: '在历史里看后来的修改',
  },
  'ledger-missing': {
    what: '找不到台账文件',
    safe: '程序没有新建或改动任何文件',
    todo: '看看文件是否被移走或改名，放回原处后重新打开',
  },
  'ledger-exists': {
    what: '这个位置已有一个文件',
    safe: '原有文件没有被覆盖',
    todo: '换一个文件名或位置',
  },
  'ledger-not-a-ledger': {
    what: '这个文件不是重点项目台账',
    safe: '文件没有改动',
    todo: '看看是否选错了文件',
  },
  'ledger-newer': {
    what: '台账由更新版本的程序保存，这个版本读不了',
    safe: '文件没有改动',
    todo: '装上新版本的程序再打开',
  },
  'ledger-corrupt': {
    what: '台账文件已损坏，没有打开',
    safe: '原文件没有改动，请原样留着，恢复时要用',
    todo: '用最近一次备份的文件打开；没有备份时，把这个文件交给技术人员',
  },
  'ledger-in-use': {
    what: '台账正被另一个窗口或程序使用',
    safe: '那边的修改不受影响',
    todo: '关掉另一个窗口，或在那个窗口里继续工作',
  },
  'ledger-read-only': {
    what: '台账所在的位置不能写入',
    safe: '文件没有改动',
    todo: '把台账复制到自己能写入的文件夹，从那里打开',
  },
  'ledger-on-network': {
    what: '台账在网络位置上，容易损坏，没有打开',
    safe: '文件没有改动',
    todo: '复制到本机硬盘，从那里打开',
  },
  'disk-full': {
    what: '磁盘已满，没有保存',
    safe: '先前保存的内容都在',
    todo: '腾出空间后再改一次',
  },
  'file-exists': {
    what: '文件已存在：{path}',
    safe: '原有文件没有被覆盖',
    todo: '换一个文件名',
  },
  'file-unwritable': {
    what: '写不了这个文件：{path}',
    safe: '没有留下写了一半的文件',
    todo: '如果它正开着，先关掉；或者换一个位置',
  },
  'proof-failed': {
    what: '核数未通过：{value} 处与台账各行合不上',
    safe: '没有写出文件',
    todo: '看清单，改好后再导出',
  },
  'nothing-to-export': {
    what: '没有可导出的项目',
    safe: '没有写文件',
    todo: '放宽筛选条件，或换一个有计划和填报的月份，再导出',
  },
  cancelled: { what: '已取消', safe: '没有留下文件', todo: '' },
  'not-available': { what: '这里不能这样做', safe: '台账没有改动', todo: '' },
  'not-connected': {
    what: '程序已退出，这个窗口联系不上它',
    safe: '先前保存的内容都在台账文件里',
    todo: '关掉这个窗口，重新启动程序',
  },
  internal: {
    what: '程序出了错，这一步没有完成',
    safe: '台账没有改动',
    todo: '再试一次；还不行就重新启动程序',
  },
}

const english: Readonly<Record<ErrorCode, ErrorText>> = {
  'bad-input': {
    what: '{field} can’t be “{value}”',
    safe: 'The ledger is unchanged',
    todo: 'Accepted: {accepted}',
  },
  'unknown-id': {
    what: 'This project is not in the ledger',
    safe: 'The ledger is unchanged',
    todo: 'It may have been removed elsewhere; look in the recycle bin',
  },
  conflict: {
    what: 'This value was just changed elsewhere',
    safe: 'That change stays; this one was not written',
    todo: 'Look at the new value, then edit again',
  },
  'month-closed': {
    what: '{value} is closed and can’t be edited directly',
    safe: 'The ledger is unchanged',
    todo: 'Enter a correction with its reason, or reopen the month',
  },
  'month-open': {
    what: '{value} is not closed',
    safe: 'The ledger is unchanged',
    todo: 'Edit it directly',
  },
  'sample-beside-real': {
    what: 'The ledger already holds monthly figures; sample data can’t be added',
    safe: 'The ledger is unchanged',
    todo: 'Try the sample in a ledger of its own',
  },
  'sample-absent': {
    what: 'The ledger holds no sample data',
    safe: 'The ledger is unchanged',
    todo: '',
  },
  'nothing-to-undo': { what: 'Nothing to undo', safe: 'The ledger is unchanged', todo: '' },
  'nothing-to-redo': { what: 'Nothing to redo', safe: 'The ledger is unchanged', todo: '' },
  'undo-conflict': {
    what: 'The same value was changed later, so this can’t be undone',
    safe: 'The ledger is unchanged',
    todo: 'See the later change in the history',
  },
  'ledger-missing': {
    what: 'The ledger file was not found',
    safe: 'No file was made or changed',
    todo: 'See whether it was moved or renamed, put it back and open again',
  },
  'ledger-exists': {
    what: 'There is already a file in this place',
    safe: 'It was not overwritten',
    todo: 'Choose another name or place',
  },
  'ledger-not-a-ledger': {
    what: 'This file is not a key project ledger',
    safe: 'The file is unchanged',
    todo: 'See whether it is the right file',
  },
  'ledger-newer': {
    what: 'The ledger was saved by a newer version of the program',
    safe: 'The file is unchanged',
    todo: 'Install the newer version, then open it',
  },
  'ledger-corrupt': {
    what: 'The ledger file is damaged and was not opened',
    safe: 'The file is unchanged; keep it as it is for recovery',
    todo: 'Open the latest backup; without one, hand this file to a technician',
  },
  'ledger-in-use': {
    what: 'The ledger is in use by another window or program',
    safe: 'Changes made there are not affected',
    todo: 'Close the other window, or go on working in it',
  },
  'ledger-read-only': {
    what: 'The ledger lies in a place that can’t be written to',
    safe: 'The file is unchanged',
    todo: 'Copy it to a folder of your own and open it there',
  },
  'ledger-on-network': {
    what: 'The ledger lies on a network share, where it could be damaged; it was not opened',
    safe: 'The file is unchanged',
    todo: 'Copy it to a local disk and open it there',
  },
  'disk-full': {
    what: 'The disk is full; nothing was saved',
    safe: 'Everything saved before is still there',
    todo: 'Free some space, then make the change again',
  },
  'file-exists': {
    what: 'The file exists already: {path}',
    safe: 'It was not overwritten',
    todo: 'Choose another name',
  },
  'file-unwritable': {
    what: 'This file can’t be written: {path}',
    safe: 'No half-written file was left behind',
    todo: 'Close it if it is open, or choose another place',
  },
  'proof-failed': {
    what: 'The proof failed: {value} figures are not what their rows come to',
    safe: 'Nothing was written',
    todo: 'Look at the list, then export again',
  },
  'nothing-to-export': {
    what: 'There is no project to export',
    safe: 'No file was written',
    todo: 'Widen the filter and export again',
  },
  cancelled: { what: 'Cancelled', safe: 'No file was left behind', todo: '' },
  'not-available': { what: 'That can’t be done here', safe: 'The ledger is unchanged', todo: '' },
  'not-connected': {
    what: 'The program has ended; this window can’t reach it',
    safe: 'Everything saved before is in the ledger file',
    todo: 'Close this window and start the program again',
  },
  internal: {
    what: 'Something went wrong in the program; this step was not done',
    safe: 'The ledger is unchanged',
    todo: 'Try again; if it happens again, restart the program',
  },
}

const texts: Readonly<Record<Language, Readonly<Record<ErrorCode, ErrorText>>>> = {
  'zh-CN': zh,
  en: english,
}

/** The three sentences for a failure, with its own values in them. A sentence whose value is unknown is left out. */
export function errorText(failure: Failure, language: Language): ErrorText {
  const text = texts[language][failure.code]
  const fill = (sentence: string) => fillIn(sentence, failure.details, language)
  const what = fill(text.what)
  return {
    what: what === '' ? texts[language].internal.what : what,
    safe: fill(text.safe),
    todo: fill(text.todo),
  }
}

/** One line for a toast: what happened, then what to do. */
export function errorLine(failure: Failure, language: Language): string {
  const { what, todo } = errorText(failure, language)
  const stop = language === 'en' ? '. ' : '。'
  return todo === '' ? what : `${what}${stop}${todo}`
}

function fillIn(sentence: string, details: LedgerErrorDetails, language: Language): string {
  let complete = true
  const filled = sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = valueOf(name, details, language)
    if (value === null) complete = false
    return value ?? ''
  })
  return complete ? filled : ''
}

function valueOf(name: string, details: LedgerErrorDetails, language: Language): string | null {
  switch (name) {
    case 'field':
      return details.field === undefined ? null : fieldWord(details.field, language)
    case 'value':
      return details.value ?? null
    case 'accepted':
      return details.accepted ?? null
    case 'path':
      return details.path ?? null
    default:
      return null
  }
}

/** A field's word; a path such as `changes.0.set.plannedStart` ends in one. */
function fieldWord(path: string, language: Language): string {
  const field = path.split('.').at(-1) ?? path
  const words = terms[language].field
  return Object.hasOwn(words, field) ? words[field as ProjectField] : path
}
