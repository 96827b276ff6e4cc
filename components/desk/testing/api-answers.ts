import { act } from 'react'
import { vi } from 'vitest'

/** A request of the desk: `GET /api/settings`, and what it sends. */
export type Asked = { what: string; body: object | null }

/** Answers what the desk asks of the API in this test; each answer is a body, or a whole response. */
export function answerApi(answer: (asked: Asked) => object): Asked[] {
  const all: Asked[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation((address, init) => {
    const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as object) : null
    const asked = { what: `${init?.method ?? 'GET'} ${address as string}`, body }
    all.push(asked)
    const given = answer(asked)
    return Promise.resolve(given instanceof Response ? given : readAtOnce(Response.json(given), JSON.stringify(given)))
  })
  return all
}

export const refusal = (status: number, body: object): Response =>
  readAtOnce(Response.json(body, { status }), JSON.stringify(body))

/** A body is a stream, which on a busy machine takes more turns of the event loop than a test waits for. */
const readAtOnce = (response: Response, text: string): Response =>
  Object.assign(response, { text: () => Promise.resolve(text) })

/** Lets the answers of the API in, and what follows from them. */
export const answered = () => act(() => new Promise((resolve) => setImmediate(() => setImmediate(resolve))))

/** Waits until something is so, for as many answers as it takes. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 20 && !isSo(); turn++) await answered()
}

/** The same for what is read in several steps, and on a busy machine in more turns of the event loop. */
export async function settled(): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- each step begins with what the last one rendered
  for (let n = 0; n < 3; n++) await answered()
}
