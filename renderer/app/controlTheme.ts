import { theme, type ThemeConfig } from 'antd'
import type { Theme } from './useTheme.ts'

/** antd's own tokens from the page's custom properties, which are read where the theme has just been applied. */
export function controlTheme(name: Theme, root: Element = document.documentElement): ThemeConfig {
  const styles = getComputedStyle(root)
  const colour = (property: string) => styles.getPropertyValue(`--${property}`).trim()
  return {
    algorithm: name === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: colour('accent'),
      colorPrimaryHover: colour('accent-hover'),
      colorTextLightSolid: colour('on-accent'),
      colorError: colour('danger'),
      colorText: colour('ink'),
      colorTextSecondary: colour('ink-2'),
      colorTextTertiary: colour('ink-3'),
      colorTextPlaceholder: colour('ink-3'),
      colorTextDisabled: colour('ink-4'),
      colorBgContainer: colour('surface'),
      colorBgElevated: colour('raised'),
      colorBorder: colour('line-strong'),
      colorBorderSecondary: colour('line'),
      controlItemBgActive: colour('accent-soft'),
      controlItemBgHover: colour('hover'),
      fontFamily: 'var(--font)',
      fontSize: 13,
      controlHeight: 28,
      borderRadius: 6,
      motion: false,
    },
    components: {
      Segmented: {
        trackBg: colour('canvas'),
        itemSelectedBg: colour('surface'),
        itemSelectedColor: colour('ink'),
        itemColor: colour('ink-2'),
      },
      Select: {
        optionSelectedBg: colour('accent-soft'),
        optionSelectedColor: colour('ink'),
        optionSelectedFontWeight: 400,
        optionActiveBg: colour('hover'),
        optionHeight: 28,
        optionPadding: '4px 10px',
      },
      Button: {
        // The dark algorithm would dim the accent.
        colorPrimary: colour('accent'),
        colorPrimaryHover: colour('accent-hover'),
        colorPrimaryActive: colour('accent-hover'),
        primaryColor: colour('on-accent'),
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
      },
    },
  }
}
