import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { oneOf, type Query } from '#app/(site)/page-number.ts'
import { LetterFormPage } from '#components/site/pages/letter-form-page.tsx'
import { PaperLook } from '#components/site/paper-look.tsx'
import { reader } from '#db/engine/connections.ts'
import { letterPage } from '#db/queries/newsletters/letter-page.ts'
import { site } from '#db/queries/settings/site.ts'
import type { LetterForm } from '#domain/urls/newsletter-forms.ts'
import { speechIn } from '#domain/words/speech.ts'

type Props = { params: Promise<{ token: string }>; searchParams: Query }

/** The title of every page about newsletters. Their addresses are secrets, and go to no other site. */
export function newsletterHead(): Metadata {
  const paper = site(reader())
  const { newsletters } = speechIn(paper, paper.language).words
  return { title: `${newsletters} – ${paper.name}`, referrer: 'no-referrer' }
}

/** The page of a letter's link. Whether the link holds was asked before (`server/render/forms/reader-forms.ts`). */
export const letterForm = (form: LetterForm) =>
  async function Page({ params, searchParams }: Props) {
    const { token } = await params
    const { said } = await searchParams
    const db = reader()
    const view = letterPage(db, { form, token }, Date.now())
    if (!view) notFound()
    const paper = site(db)
    return (
      <>
        <PaperLook site={paper} />
        <LetterFormPage form={form} token={token} view={view} site={paper} said={oneOf(said)} />
      </>
    )
  }
