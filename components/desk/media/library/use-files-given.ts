import { useEffect, useRef, useState } from 'react'
import { picturesAmong } from '#components/desk/media/pictures.ts'

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'))
const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/**
 * Accepts files dropped anywhere on the page and pictures pasted outside text fields; true while files are dragged over
 * it. The queue refuses files that are not pictures, with a reason.
 */
export function useFilesGiven(onFiles: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  })
  useEffect(() => {
    const isBehindDialog = () => document.querySelector('[role="dialog"]') !== null
    const over = (event: DragEvent) => {
      if (!hasFiles(event) || isBehindDialog()) return
      // Without this the browser would navigate to the dropped file.
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const take = (event: DragEvent | ClipboardEvent, files: File[]) => {
      setOver(false)
      if (files.length === 0 || isBehindDialog()) return
      event.preventDefault()
      latest.current(files)
    }
    const drop = (event: DragEvent) => hasFiles(event) && take(event, [...(event.dataTransfer?.files ?? [])])
    const paste = (event: ClipboardEvent) =>
      !isWriting(event.target) && take(event, picturesAmong(event.clipboardData?.files))
    const stop = new AbortController()
    const { signal } = stop
    window.addEventListener('dragover', over, { signal })
    window.addEventListener('dragleave', leave, { signal })
    window.addEventListener('drop', drop, { signal })
    window.addEventListener('paste', paste, { signal })
    return () => stop.abort()
  }, [])
  return isOver
}
