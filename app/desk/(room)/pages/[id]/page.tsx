import type { Metadata } from 'next'
import { PageDesk } from '#components/desk/pages/page-desk.tsx'

export const metadata: Metadata = { title: 'A page · the desk' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <PageDesk id={(await params).id} />
}
