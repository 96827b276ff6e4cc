import type { Metadata } from 'next'
import { MediaPage } from '#components/desk/media/library/media-page.tsx'

export const metadata: Metadata = { title: 'Pictures · the desk' }

export default function Page() {
  return <MediaPage />
}
