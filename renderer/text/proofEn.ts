import type { ProofText } from './proofZh.ts'

/** Sentences of the proof in English. */
export const proofEn: ProofText = {
  title: 'The proof failed',
  passed: 'The proof is clean',
  running: 'Counting again…',
  refused:
    'Nothing was written. These {{n}} figures are not what a second count of their rows comes to; put them right and export again.',
  more: 'The first {{n}} are listed',
  differ:
    '{{n}} figures in the papers of {{month}} are not what a second count of their rows comes to; an export would be stopped.',
  fine: 'All {{n}} figures counted again in the papers of {{month}} are what their rows come to.',
  nothing: 'The papers of {{month}} have nothing to print, and no figures to count.',
  sheet: 'Paper',
  place: 'Place',
  printed: 'Printed',
  recounted: 'Counted again',
  checked: 'Proved',
  uncovered: 'Not proved',
  differences: 'Differ',
  show: 'Show projects',
  showOf: 'Show the projects of “{{place}}” in the ledger',
  list: 'The papers',
  differenceList: 'Figures that differ',
  note: 'The proof counts each figure again from the ledger’s own records, by queries and formulas of its own. Lights, plan indicators and other figures with one formula only aren’t counted again.',
  close: 'Close',
  again: 'Count again',
  bar: {
    label: 'Proof',
    running: 'Counting again…',
    checked: '{{n}} figures proved',
    fine: 'all are what their rows come to',
    differ: '{{n}} differ: an export would be stopped',
    uncovered: '{{n}} have one formula only, not proved',
    list: 'List',
  },
  written: '{{n}} figures proved',
  writtenAndLeft: '{{n}} figures proved, {{left}} more not',
  left: '{{left}} figures have one formula only and are not proved',
}
