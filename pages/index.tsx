import { listHead } from '#app/(site)/heads.ts'
import { type Around, pageOf } from '#app/(site)/page-of.ts'
import { readFront } from '#app/(site)/reads.ts'
import { FrontPage } from '#components/front/front-page.tsx'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { websiteGraph } from '#domain/seo/website-graph.ts'
import type { FrontView } from '#domain/views.ts'
import { env } from '#env.ts'

export const getServerSideProps = pageOf((_, site) => ({
  front: readFront(),
  graph: websiteGraph(site, env.siteUrl),
  head: listHead(site, { path: '/', title: '', description: site.tagline }),
}))

export default function Page({ front, graph, site }: Around & { front: FrontView; graph: object }) {
  return (
    <>
      <FrontPage front={front} site={site} />
      <JsonLd graph={graph} />
    </>
  )
}
