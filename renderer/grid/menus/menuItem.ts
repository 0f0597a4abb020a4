import type { App } from '../../app/appContext.ts'
import type { PageText } from '../../text/i18n.ts'

/**
 * One thing that a menu offers for what it was opened on. A menu is a list of groups of these, so that whoever brings something
 * new puts an item into a list.
 */
export interface MenuItem<Target> {
  readonly id: string
  readonly label: (target: Target, text: PageText, app: App) => string
  /** The key that does the same without the menu. */
  readonly shortcut?: string
  readonly danger?: boolean
  /** Left out where it makes no sense at all. */
  readonly isOffered?: (target: Target, app: App) => boolean
  /** Shown, but not to be chosen, where there is nothing to do. */
  readonly isEnabled?: (target: Target, app: App) => boolean
  /** For what is in force or not; such an item carries a tick. */
  readonly isChecked?: (target: Target, app: App) => boolean
  readonly perform: (target: Target, app: App) => void
}

export type MenuGroups<Target> = readonly (readonly MenuItem<Target>[])[]

/** The groups with what is offered on a target; a group with nothing in it isn't there. */
export function offeredItems<Target>(
  groups: MenuGroups<Target>,
  target: Target,
  app: App,
): MenuGroups<Target> {
  return groups
    .map((group) => group.filter((item) => item.isOffered?.(target, app) !== false))
    .filter((group) => group.length > 0)
}
