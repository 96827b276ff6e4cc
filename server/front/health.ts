import type { EditorsClient, EditorsState } from '#server/front/editors-client.ts'
import type { Renderers } from '#server/front/renderers.ts'

type Health = { code: 200 | 503; told: { status: string; editors: EditorsState; warnings?: string[] } }
type Asked = { renderers: Renderers; editors: EditorsClient; isStopping: boolean; warnings: string[] }

/**
 * Whether the paper can serve: 503 where no renderer answers, or the front is about to stop. Renderers and the editors'
 * process are also asked in the lines in which readers and editors wait: where those are full, or only the desk and the API
 * are away, what is kept still goes out, and the code stays 200 with a status that says so. `warnings` are codes of what
 * somebody has to look at while everything is served.
 */
export async function healthOf({ renderers, editors, isStopping, warnings }: Asked): Promise<Health> {
  const [isAlive, isPrompt, state] = await Promise.all([renderers.isAlive(), renderers.isPrompt(), editors.state()])
  const told = (status: string) => ({ status, editors: state, ...(warnings.length > 0 && { warnings }) })
  if (isStopping) return { code: 503, told: told('stopping') }
  if (!isAlive) return { code: 503, told: told('renderer-away') }
  if (!isPrompt) return { code: 200, told: told('busy') }
  return { code: 200, told: told(state === 'away' ? 'editors-away' : 'ok') }
}
