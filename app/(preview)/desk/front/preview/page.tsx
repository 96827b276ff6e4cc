import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import '#app/(site)/front.css'
import { actorOf } from '#app/api/auth/session.ts'
import { PaperLook } from '#components/site/paper-look.tsx'
import { reader } from '#db/engine/connections.ts'
import { site } from '#db/queries/settings/site.ts'

export const metadata: Metadata = { title: 'The front: not public' }

/**
 * Renders an empty page with the complete style sheet of the front. Reader pages carry only the rules that they use,
 * but the front editor also renders layouts that no public page has yet.
 */
export default async function Page() {
  if (!(await actorOf(await headers()))) redirect('/desk/sign-in')
  return <PaperLook site={site(reader())} />
}
