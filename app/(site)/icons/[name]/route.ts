import { iconAnswer } from '#app/(site)/icon-answer.ts'
import { PAPER_ICONS, type PaperIconPath } from '#domain/paper/icon-paths.ts'

export const dynamic = 'force-dynamic'

const isIcon = (path: string): path is PaperIconPath => path in PAPER_ICONS

export async function GET(_request: Request, { params }: RouteContext<'/icons/[name]'>): Promise<Response> {
  const path = `/icons/${(await params).name}`
  return isIcon(path) ? iconAnswer(path) : new Response(null, { status: 404 })
}
