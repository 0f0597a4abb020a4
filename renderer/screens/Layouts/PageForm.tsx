import { Segmented, Select } from 'antd'
import {
  type SheetFont,
  sheetFonts,
  type SheetLayout,
} from '../../../shared/schemas/sheetLayout.ts'
import { useText } from '../../text/i18n.ts'
import type { LayoutPartProps } from './LayoutEditor.tsx'
import { NumberEntry } from './NumberEntry.tsx'
import { setOrDrop } from './setOrDrop.ts'

const usual = 'usual'
const usualFonts = { titleFont: '华文中宋', bodyFont: '宋体' } as const satisfies Record<
  string,
  SheetFont
>

/** Paper, how it lies, and fonts with their sizes. */
export function PageForm({ layout, faults, onChange }: LayoutPartProps) {
  const { t } = useText()
  return (
    <div className="layoutForm">
      <div className="layoutField">
        <span>{t('layoutForms.page.paper')}</span>
        <Segmented<SheetLayout['paper']>
          aria-label={t('layoutForms.page.paper')}
          data-testid="layout-paper"
          value={layout.paper}
          options={[
            { value: 'A4', label: 'A4' },
            { value: 'A3', label: 'A3' },
          ]}
          onChange={(paper) => onChange({ ...layout, paper })}
        />
      </div>
      <div className="layoutField">
        <span>{t('layoutForms.page.orientation')}</span>
        <Segmented
          aria-label={t('layoutForms.page.orientation')}
          data-testid="layout-orientation"
          value={layout.orientation ?? 'landscape'}
          options={(['landscape', 'portrait'] as const).map((value) => ({
            value,
            label: t(`layoutForms.page.${value}`),
          }))}
          onChange={(orientation) =>
            onChange(
              setOrDrop(
                layout,
                'orientation',
                orientation === 'landscape' ? undefined : orientation,
              ),
            )
          }
        />
      </div>
      {(['title', 'body'] as const).map((part) => {
        const font = `${part}Font` as const
        const size = `${part}Pt` as const
        return (
          <div key={part} className="layoutPair">
            <div className="layoutField">
              <label htmlFor={`layout-${font}`}>{t(`layoutForms.page.${font}`)}</label>
              <Select
                id={`layout-${font}`}
                value={layout[font] ?? usual}
                options={[
                  {
                    value: usual,
                    label: t('layoutForms.page.fontAuto', {
                      name: t(`layoutForms.font.${usualFonts[font]}`),
                    }),
                  },
                  ...sheetFonts.map((value) => ({
                    value,
                    label: t(`layoutForms.font.${value}`),
                  })),
                ]}
                onChange={(value: string) =>
                  onChange(
                    setOrDrop(
                      layout,
                      font,
                      sheetFonts.find((each) => each === value),
                    ),
                  )
                }
              />
            </div>
            <div className="layoutField">
              <label htmlFor={`layout-${size}`}>{t(`layoutForms.page.${size}`)}</label>
              <NumberEntry
                id={`layout-${size}`}
                value={layout[size]}
                placeholder={t('layoutForms.page.auto')}
                invalid={faults.has(size)}
                testId={`layout-${size}`}
                onChange={(value) => onChange(setOrDrop(layout, size, value))}
              />
              {faults.has(size) ? (
                <p className="formError" role="alert">
                  {t(`layoutForms.fault.${size}`)}
                </p>
              ) : null}
            </div>
          </div>
        )
      })}
    </div>
  )
}
