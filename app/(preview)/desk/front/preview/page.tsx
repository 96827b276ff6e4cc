import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import '#app/(site)/front.css'
import { actorOf } from '#app/api/session.ts'

export const metadata: Metadata = { title: 'The front: not public' }

/**
 * An empty page in the whole style sheet of the front. Readers get only the rules that their page uses; the front editor
 * draws layouts that no reader has yet.
 */
export default async function Page() {
  if (!(await actorOf(await headers()))) redirect('/desk/sign-in')
  return null
}
