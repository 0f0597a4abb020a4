/// <reference lib="dom" />
import {
  ClientSideRowModelModule,
  createGrid,
  ModuleRegistry,
  QuickFilterModule,
  themeQuartz,
} from 'ag-grid-community'
import { fromColumnar } from '../../../shared/columnar.ts'
import type { ProjectTables } from '../../../shared/contract.ts'
import type { ProjectRow } from '../../../shared/schemas/project.ts'

/**
 * What the ledger's search is measured against: the grid's own quick filter over the same rows and all their columns, with
 * its cache on, as its manual advises. Served to the same browser, by the same host.
 */
ModuleRegistry.registerModules([ClientSideRowModelModule, QuickFilterModule])

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
const host = document.querySelector<HTMLElement>('#grid')
const search = document.querySelector<HTMLInputElement>('input')
if (host === null || search === null) throw new Error('The page lacks its parts')

const answer = await fetch('call', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ name: 'projects.list', input: {} }),
})
const { value } = (await answer.json()) as { readonly value: ProjectTables }
const rows = fromColumnar<ProjectRow>(value.projects)

const grid = createGrid<ProjectRow>(host, {
  theme: themeQuartz,
  styleNonce: nonce,
  rowData: rows,
  columnDefs: Object.keys(value.projects.columns).map((colId) => ({
    colId,
    valueGetter: ({ data }) => data?.[colId as keyof ProjectRow],
  })),
  defaultColDef: { cellDataType: false },
  getRowId: ({ data }) => data.id,
  cacheQuickFilter: true,
  animateRows: false,
})
search.addEventListener('input', () => grid.setGridOption('quickFilterText', search.value))
