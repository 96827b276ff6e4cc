import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OpenStory } from '#components/desk/editor-page/open-story.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.story }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!/^[1-9]\d{0,14}$/.test(id)) notFound()
  return <OpenStory key={id} id={Number(id)} />
}
