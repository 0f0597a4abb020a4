/** A piece of a page's source. Names are in lower case; comments and declarations are left out. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Attributes }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'style'; readonly text: string }

export type Attributes = ReadonlyMap<string, string>

const piece =
  /<!--[\s\S]*?-->|<[!?][^>]*>|<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</gi

/**
 * Splits a page's source as spreadsheets write it. The browser's own parser isn't used: it would report each `style` attribute
 * in what is pasted to the page's content security policy, and it does not exist where scripts are tested.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  piece.lastIndex = 0
  const scanner = new RegExp(piece)
  for (let found = scanner.exec(html); found !== null; found = scanner.exec(html)) {
    const [source, slash, tag, attributes = ''] = found
    const name = tag?.toLowerCase()
    if (name === undefined) {
      if (!source.startsWith('<!') && !source.startsWith('<?')) {
        yield { kind: 'text', text: decoded(source) }
      }
      continue
    }
    if (slash === '/') yield { kind: 'close', name }
    else if (name === 'style' || name === 'script' || name === 'title') {
      const end = html.toLowerCase().indexOf(`</${name}`, scanner.lastIndex)
      const text = html.slice(scanner.lastIndex, end < 0 ? html.length : end)
      scanner.lastIndex += text.length
      if (name === 'style') yield { kind: 'style', text }
    } else yield { kind: 'open', name, attributes: attributesOf(attributes) }
  }
}

function attributesOf(source: string): Attributes {
  const attributes = new Map<string, string>()
  const one = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
  for (const [, name = '', double, single, bare] of source.matchAll(one)) {
    attributes.set(name.toLowerCase(), decoded(double ?? single ?? bare ?? ''))
  }
  return attributes
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ensp: '\u2002',
  emsp: '\u2003',
  middot: '·',
  times: '×',
  yen: '¥',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  deg: '°',
  plusmn: '±',
  sup2: '²',
  sup3: '³',
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,10}));?/gi,
    (whole, hex, digits, name) => {
      if (typeof name === 'string') return named[name.toLowerCase()] ?? whole
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(digits)
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : ''
    },
  )
}
