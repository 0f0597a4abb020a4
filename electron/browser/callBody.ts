import type { IncomingMessage } from 'node:http'

/** Room for a sheet of 200,000 project ids. */
export const maxBodyBytes = 16 * 1024 * 1024

export type CallBody =
  | { readonly ok: true; readonly name: unknown; readonly input: unknown }
  | { readonly ok: false; readonly status: 400 | 413 | 415; readonly message: string }

/** Reads `{ "name": …, "input": … }` and refuses everything else, without ever holding more than the limit. */
export async function readCallBody(
  request: IncomingMessage,
  limitBytes = maxBodyBytes,
): Promise<CallBody> {
  const contentType = (request.headers['content-type'] ?? '').toLowerCase().replaceAll(' ', '')
  if (contentType !== 'application/json' && contentType !== 'application/json;charset=utf-8') {
    return { ok: false, status: 415, message: 'Send application/json.' }
  }
  const tooLarge = { ok: false, status: 413, message: 'The body is too large.' } as const
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) return tooLarge

  const chunks: Buffer[] = []
  let bytes = 0
  // Leaving the loop early must not destroy the request: its answer still has to go out on the same socket.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > limitBytes) return tooLarge
    chunks.push(chunk)
  }
  return parseCall(Buffer.concat(chunks).toString('utf8'))
}

function parseCall(text: string): CallBody {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch (error) {
    return { ok: false, status: 400, message: `Not JSON: ${String(error)}` }
  }
  if (typeof body !== 'object' || body === null || !('name' in body) || !('input' in body)) {
    return { ok: false, status: 400, message: 'Send { "name": …, "input": … }.' }
  }
  return { ok: true, name: body.name, input: body.input }
}
