/** The three kinds of desktop that we know the customs of; every other Unix is treated as Linux. */
export type System = 'windows' | 'mac' | 'linux'

export function systemOf(platform: NodeJS.Platform): System {
  if (platform === 'win32') return 'windows'
  return platform === 'darwin' ? 'mac' : 'linux'
}
