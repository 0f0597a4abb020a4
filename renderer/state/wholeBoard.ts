import { fromColumnar } from '../../shared/columnar.ts'
import type { Result } from '../../shared/result.ts'
import type { BoardRow } from '../../shared/schemas/monthBoard.ts'
import type { Port } from '../bridge.ts'
import { today } from '../text/times.ts'

/** The month's rows of all projects, with a plan for the year or without. */
export async function readWholeBoard(
  port: Port,
  month: string,
): Promise<Result<readonly BoardRow[]>> {
  const board = await port.call('months.board', { month, today: today(), scope: 'all' })
  return board.ok ? { ok: true, value: fromColumnar(board.value.rows) } : board
}
