import type { ColDef, ColGroupDef, Column } from 'ag-grid-community'
import { showField } from '../fields/showField.ts'
import { type GridRow, isProject } from '../state/gridRow.ts'
import type { LedgerRow } from '../state/ledgerRow.ts'
import {
  capacityCell,
  moneyCell,
  nameCell,
  numberCell,
  parkCell,
  stageCell,
  unfilled,
} from './cells.ts'
import {
  type ColumnGroupId,
  columnGroups,
  type ColumnId,
  fieldOf,
  numberColumnWidth,
  ownWidth,
  valueOf,
} from './columnIds.ts'
import { element } from './element.ts'
import type { GridContext } from './gridContext.ts'
import { groupPlace } from './groupSpans.ts'
import { type Cell, plainCell } from './plainCell.ts'
import { rangeClasses } from './range/rangeClasses.ts'
import { SortHeader } from './sortHeader.ts'

type ColumnDefinition = ColDef<GridRow, string | number | null>

/**
 * Column definitions in the language of `context`, in the plan's order; they are rebuilt when the language or the money unit
 * changes. Order, width, pins and what is hidden are applied from the view's own list (`columnLayout.ts`). A group whose columns
 * were moved apart stands over each of its pieces.
 */
export function ledgerColumns(context: GridContext): (ColDef<GridRow> | ColGroupDef<GridRow>)[] {
  return [
    {
      groupId: 'identity',
      headerName: '',
      marryChildren: true,
      children: [
        numberColumn(context),
        {
          ...fieldColumn('name', context),
          ...initialState('name', context),
          pinned: 'left',
          lockPinned: true,
          lockPosition: 'left',
          suppressMovable: true,
        },
      ],
    },
    ...columnGroups.map(([id, plans]) => ({
      groupId: id,
      headerName: groupWord(id, context),
      headerClass: 'groupHeader',
      children: plans.map((plan) => ({
        ...fieldColumn(plan.id, context),
        ...initialState(plan.id, context),
      })),
    })),
  ]
}

/** What a column starts with, so that the first picture is already the right one. */
function initialState(id: ColumnId, { columns, text }: GridContext): ColDef<GridRow> {
  const state = columns.find((column) => column.id === id)
  return {
    initialWidth: state?.width ?? ownWidth(id, text.language),
    initialHide: state?.hidden ?? false,
    initialPinned: state?.pinned ?? false,
  }
}

function numberColumn(context: GridContext): ColumnDefinition {
  const width = numberColumnWidth(context.rowCount)
  return {
    colId: 'number',
    headerName: context.text.t('grid.number'),
    width,
    minWidth: width,
    pinned: 'left',
    lockPinned: true,
    lockPosition: 'left',
    resizable: false,
    suppressMovable: true,
    cellClass: rangeClasses(context, 'numberCell'),
    cellRenderer: cellOf('number'),
    ...headingSpan(context),
  }
}

function fieldColumn(id: ColumnId, context: GridContext): ColumnDefinition {
  return {
    colId: id,
    headerName: context.text.words.field[id === 'number' ? 'id' : id],
    headerClass: ({ column: shown }) => [
      ...(id === 'totalInvestment' ? ['ag-right-aligned-header'] : []),
      ...(shown instanceof Object && 'getColId' in shown && isFirstOfGroup(shown)
        ? ['groupStart']
        : []),
    ],
    valueGetter: ({ data }) => (isProject(data) ? valueOf(data, id) : null),
    headerComponent: SortHeader,
    cellRenderer: cellOf(id),
    ...headingSpan(context),
    cellClass: rangeClasses(context, id === 'totalInvestment' ? 'ag-right-aligned-cell' : null),
  }
}

/** Only where there are headings: once a column may span others, the grid looks at every cell to see which ones it covers. */
function headingSpan({ groups }: GridContext): Pick<ColumnDefinition, 'colSpan'> {
  if (groups === null) return {}
  return {
    colSpan: ({ data, column, api }) => (isProject(data) ? 1 : groupPlace(column, api).span),
  }
}

/** The first of its group's columns that is shown: it carries the rule between two groups. */
function isFirstOfGroup(shown: Column): boolean {
  const group = shown.getParent()
  return group?.getDisplayedLeafColumns().at(0) === shown && group.getGroupId() !== 'identity'
}

const cells = new Map<ColumnId, ReturnType<typeof plainCell>>()

/** The same component for a column every time: a new one would make the grid build its cells anew. */
function cellOf(id: ColumnId): ReturnType<typeof plainCell> {
  const known = cells.get(id) ?? plainCell(drawingOf(id))
  cells.set(id, known)
  return known
}

function drawingOf(id: ColumnId): Cell {
  switch (id) {
    case 'name':
      return nameCell
    case 'stage':
      return stageCell
    case 'capacity':
      return capacityCell
    case 'park':
      return parkCell
    case 'totalInvestment':
      return moneyCell
    case 'number':
      return numberCell
    default:
      return ({ data, context }) => {
        const shown = shownText(data, id, context)
        return shown === null ? unfilled(data, context) : element('span', 'cellText', shown)
      }
  }
}

function shownText(row: LedgerRow, id: ColumnId, context: GridContext): string | null {
  const field = fieldOf(id)
  if (field === null) return id === 'capacity' ? row.capacitySummary : row.id
  return showField(field, row.project[field], context.unit, context.text.language)
}

function groupWord(id: ColumnGroupId, { text, unit }: GridContext): string {
  return id === 'investment'
    ? text.t('columnGroup.investment', { unit: text.words.moneyUnit[unit] })
    : text.t(`columnGroup.${id}`)
}
