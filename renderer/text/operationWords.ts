import type { PageText } from './i18n.ts'

const keys = {
  'projects.add': 'operation.projectsAdd',
  'projects.update': 'operation.projectsUpdate',
  'projects.delete': 'operation.projectsDelete',
  'projects.restore': 'operation.projectsRestore',
  'capacities.save': 'operation.capacitiesSave',
  'settings.set': 'operation.settingsSet',
  'indicators.setActual': 'plan.operation.setActual',
  'units.save': 'plan.operation.saveUnit',
  'findings.note': 'plan.operation.noteFinding',
  'sectors.setCategory': 'plan.operation.setCategory',
  'views.save': 'views.operation.save',
  'views.delete': 'views.operation.delete',
  'views.move': 'views.operation.move',
  'layouts.save': 'layouts.operation.save',
  'layouts.delete': 'layouts.operation.delete',
  'layouts.takeIn': 'layouts.operation.takeIn',
  'bulletinTemplates.save': 'bulletin.operation.save',
  'bulletinTemplates.reset': 'bulletin.operation.reset',
  'progress.save': 'month.operation.saveProgress',
  'yearPlans.save': 'month.operation.savePlans',
  'openingBalances.save': 'month.operation.saveOpenings',
  'months.save': 'month.operation.saveMonth',
  'months.close': 'month.operation.close',
  'months.reopen': 'month.operation.reopen',
  'problems.save': 'month.operation.saveProblems',
  'problems.remove': 'month.operation.removeProblems',
  'procedures.save': 'month.operation.saveProcedures',
  'procedures.clear': 'month.operation.clearProcedures',
  'milestones.save': 'month.operation.saveMilestones',
  'stages.change': 'month.operation.changeStage',
  'lights.saveRules': 'month.operation.saveRules',
  'lights.override': 'month.operation.override',
  'sample.add': 'month.operation.addSample',
  'sample.remove': 'month.operation.removeSample',
  create: 'operation.create',
} as const

/** What a batch in the log did, in words. An operation of a newer program is 修改台账. */
export function operationWord(operation: string, t: PageText['t']): string {
  return Object.hasOwn(keys, operation)
    ? t(keys[operation as keyof typeof keys])
    : t('operation.other')
}
