import type { ReactNode } from 'react'

export function SettingLine({
  label,
  hint,
  children,
}: {
  readonly label: string
  readonly hint?: string
  readonly children: ReactNode
}) {
  return (
    <div className="settingLine">
      <div className="settingWords">
        <span>{label}</span>
        {hint === undefined ? null : <small>{hint}</small>}
      </div>
      <div className="settingControl">{children}</div>
    </div>
  )
}
