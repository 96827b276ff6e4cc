import { api } from '#components/desk/api.ts'

/** A picture of the library, as the API answers it. */
export type LibraryPicture = {
  id: string
  name?: string
  width: number
  height: number
  widths: number[]
  alt: string
  caption: string
  credit: string
}

export const findPictures = async (q: string): Promise<LibraryPicture[]> =>
  (await api.get<{ items: LibraryPicture[] }>(`/api/media?${new URLSearchParams(q === '' ? {} : { q })}`)).items

/** Puts a file into the library. The same picture twice is one. */
export async function uploadPicture(file: File): Promise<LibraryPicture> {
  const form = new FormData()
  form.set('file', file)
  return api.upload<LibraryPicture>('/api/media', form)
}

export const picturesAmong = (files: FileList | undefined): File[] =>
  [...(files ?? [])].filter((file) => file.type.startsWith('image/'))
