import { redirect } from 'next/navigation'

/** Address of a new story that is stored only in its browser; after a reload the story list offers it. */
export default function Page() {
  redirect('/desk')
}
