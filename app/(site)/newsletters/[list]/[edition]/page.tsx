import type { Metadata } from 'next'
import { listHead, readGraphContext } from '#app/(site)/heads.ts'
import { readWebCopyOrLeave } from '#app/(site)/reads.ts'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { WebCopyPage } from '#components/site/pages/web-copy-page.tsx'
import { storiesIn } from '#domain/newsletters/reader-views.ts'
import { listGraph } from '#domain/seo/list-graph.ts'
import { editionPath, newsletterPath, NEWSLETTERS_PATH } from '#domain/urls/paths.ts'
import { speechIn } from '#domain/words/speech.ts'

type Props = { params: Promise<{ list: string; edition: string }> }

const read = async ({ params }: Props) => {
  const { list, edition } = await params
  return readWebCopyOrLeave(list, edition)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { list, slug, subject, preheader } = await read(props)
  return listHead({ path: editionPath(list.slug, slug), title: subject, description: preheader })
}

export default async function Page(props: Props) {
  const copy = await read(props)
  const { list, slug, subject, preheader, at } = copy
  const around = readGraphContext()
  const { words } = speechIn(around.site, list.language, around.site.language)
  const archive = { name: list.name, path: newsletterPath(list.slug) }
  const facts = {
    path: editionPath(list.slug, slug),
    name: subject,
    description: preheader,
    language: list.language,
    way: [{ name: words.newsletters, path: NEWSLETTERS_PATH }, archive],
    publishedAt: at,
    partOf: archive,
    stories: storiesIn(copy),
  }
  return (
    <>
      <WebCopyPage copy={copy} site={around.site} />
      <JsonLd graph={listGraph(facts, around)} />
    </>
  )
}
