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
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', paste)
    }
  }, [])
  return isOver
}
