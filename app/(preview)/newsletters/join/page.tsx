import { notFound } from 'next/navigation'
import { newsletterHead } from '#app/(preview)/newsletters/letter-form.tsx'
import { oneOf, type Query } from '#app/(site)/page-number.ts'
import { NewslettersPage } from '#components/site/pages/newsletters-page.tsx'
import { PaperLook } from '#components/site/paper-look.tsx'
import { reader } from '#db/engine/connections.ts'
import { openLists } from '#db/queries/newsletters/newsletter-lists.ts'
import { site } from '#db/queries/settings/site.ts'

export const generateMetadata = newsletterHead

/** Answers the form to join, and shows it where it is to be filled in again. */
export default async function Page({ searchParams }: { searchParams: Query }) {
  const { said } = await searchParams
  const db = reader()
  const lists = openLists(db)
  if (lists.length === 0) notFound()
  const paper = site(db)
  return (
    <>
      <PaperLook site={paper} />
      <NewslettersPage lists={lists} site={paper} said={oneOf(said)} />
    </>
  )
}
