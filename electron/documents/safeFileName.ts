/** Most file systems take 255 bytes for a name; the rest is for "（2）" and for the writer's temporary ending. */
const maxNameBytes = 200

// oxlint-disable-next-line no-control-regex -- control characters are what has to go
const forbidden = /[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/g
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A name that every system of the office takes: one path segment, the given ending, at most 200 bytes in UTF-8.
 *
 * @param extension with its dot, such as `.xlsx`
 */
export function safeFileName(proposed: string, extension: string, fallback: string): string {
  const withoutExtension = proposed.toLowerCase().endsWith(extension)
    ? proposed.slice(0, -extension.length)
    : proposed
  const cleaned = withoutExtension.replace(forbidden, ' ').replace(/\s+/g, ' ')
  const stem = shorten(cleaned, maxNameBytes - extension.length).replace(/^[. ]+|[. ]+$/g, '')
  return (stem === '' || reservedOnWindows.test(stem) ? fallback : stem) + extension
}

function shorten(text: string, maxBytes: number): string {
  let short = ''
  let bytes = 0
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > maxBytes) return short
    short += character
  }
  return short
}
