import { listHead, speechOf } from '#app/(site)/heads.ts'
import { type Around, pageOf } from '#app/(site)/page-of.ts'
import { FeedsPage } from '#components/site/feeds-page.tsx'

export const getServerSideProps = pageOf((_, site) => {
  const { feeds, feedsLead } = speechOf(site).words
  return { head: listHead(site, { path: '/feeds', title: feeds, description: feedsLead }) }
})

export default function Page({ site }: Around) {
  return <FeedsPage site={site} />
}
