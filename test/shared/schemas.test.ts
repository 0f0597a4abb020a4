import { expect, test } from 'vitest'
import { z } from 'zod'
import { describeIssue } from '../../electron/describeIssue.ts'
import { contract } from '../../shared/contract.ts'
import { exactPartial } from '../../shared/schemas/exactPartial.ts'

test('a key that is present with undefined is refused: it would blank the field', () => {
  const patch = exactPartial({ name: z.string(), owner: z.string().nullable() })
  expect(patch.safeParse({}).success).toBe(true)
  expect(patch.safeParse({ owner: null }).success).toBe(true)
  expect(patch.safeParse({ name: undefined }).success).toBe(false)
  expect(patch.safeParse({ other: 1 }).success).toBe(false)
})

test.each([
  [{ stage: 'running' }, 'stage', '"running"', 'reserve'],
  [{ totalInvestment: 'five' }, 'totalInvestment', '"five"', 'number'],
  [{ totalInvestment: 1.5 }, 'totalInvestment', '1.5', 'whole number'],
  [{ totalInvestment: -1 }, 'totalInvestment', '-1', 'at least 0'],
  [{ code: '12' }, 'code', '"12"', '2017-141181-25-03-012345'],
  [{ plannedEnd: '2017-13' }, 'plannedEnd', '"2017-13"', 'YYYY-MM'],
  [{ notes: 'x'.repeat(4001) }, 'notes', '…', 'at most 4000 characters'],
  [{ name: '' }, 'name', '""', 'at least 1 characters'],
  [{ colour: 'red' }, 'colour', '"red"', 'a known field'],
])(
  'a refused edit %o names field, value and what would be accepted',
  (set, field, value, accepted) => {
    const input = { changes: [{ id: 'CK-01', set }] }
    const parsed = contract['projects.update'].input.safeParse(input)
    if (parsed.success) throw new Error('it was accepted')
    const error = describeIssue(parsed.error, input)
    expect(error.code).toBe('bad-input')
    expect(error.details.field).toBe(field)
    expect(error.details.value).toContain(value)
    expect(error.details.accepted).toContain(accepted)
  },
)
