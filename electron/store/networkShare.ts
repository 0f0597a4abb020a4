/** File systems that are served from another machine: SQLite's locks can't be trusted there. */
const remoteTypes = /^(nfs\d?|cifs|smb\w*|smb3|afs|ncpfs|fuse\.sshfs|fuse\.gvfsd-fuse|9p|davfs\d?)$/

/**
 * Whether `path` (absolute) lies on a network share.
 * @param mounts content of `/proc/mounts` on Linux, null where there is none
 */
export function isOnNetworkShare(
  path: string,
  platform: NodeJS.Platform,
  mounts: string | null,
): boolean {
  if (platform === 'win32') return /^[\\/]{2}(?![?.][\\/])/.test(path)
  if (mounts === null) return false
  let best = { point: '', type: '' }
  for (const line of mounts.split('\n')) {
    const [, rawPoint = '', type = ''] = line.split(' ')
    const point = rawPoint.replaceAll('\\040', ' ')
    const inside = path === point || path.startsWith(point === '/' ? '/' : `${point}/`)
    if (inside && point.length >= best.point.length) best = { point, type }
  }
  return remoteTypes.test(best.type)
}
