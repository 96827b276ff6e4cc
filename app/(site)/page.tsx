import type { Metadata } from 'next'
import '#app/(site)/front.css'
import '#app/(site)/ranked.css'
import { listHead } from '#app/(site)/heads.ts'
import { readBanner, readFront, readOpenLists, readOrigin, readSite } from '#app/(site)/reads.ts'
import { FrontPage } from '#components/front/front-page.tsx'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { websiteGraph } from '#domain/seo/website-graph.ts'

export function generateMetadata(): Metadata {
  const { description, tagline } = readSite()
  return listHead({ path: '/', title: '', description: description || tagline })
}

export default function Page() {
  const site = readSite()
  return (
    <>
      <FrontPage front={readFront()} site={site} banner={readBanner()} newsletters={readOpenLists()} />
      <JsonLd graph={websiteGraph(site, readOrigin())} />
    </>
  )
}
