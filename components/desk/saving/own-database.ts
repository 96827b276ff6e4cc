/** A transaction that a browser never completes must not keep the text from being sent. */
const PATIENCE_MS = 3_000

/** The required stores, each with the name of its key path. */
type Stores = Record<string, { keyPath: string }>

/**
 * Opens an IndexedDB database on first use and runs single transactions on it. If the browser refuses (no room, a
 * private window), each call rejects and the next one tries again.
 */
export function ownDatabase(stores: Stores, version: number, name = 'broadsheet') {
  let opened: Promise<IDBDatabase> | null = null

  const open = (): Promise<IDBDatabase> => {
    opened ??= new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open(name, version)
      asked.onupgradeneeded = () => {
        for (const [store, { keyPath }] of Object.entries(stores)) {
          if (!asked.result.objectStoreNames.contains(store)) asked.result.createObjectStore(store, { keyPath })
        }
      }
      asked.onsuccess = () => {
        const database = asked.result
        // A newer desk in another window may upgrade the database; the next use reopens it.
        database.onversionchange = () => {
          database.close()
          opened = null
        }
        database.onclose = () => {
          opened = null
        }
        // Persistent storage is evicted last when the browser runs short of room.
        void navigator.storage.persist()
        resolve(database)
      }
      asked.onerror = () => reject(asked.error ?? new Error('IndexedDB could not be opened.'))
    }).catch((error: unknown) => {
      opened = null
      throw error
    })
    return opened
  }

  type Work<T> = (store: (name: string) => IDBObjectStore) => IDBRequest<T>

  async function done<T>(mode: IDBTransactionMode, work: Work<T>): Promise<T> {
    const database = await open()
    return new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(Object.keys(stores), mode, { durability: 'strict' })
      const request = work((store) => transaction.objectStore(store))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error ?? new Error('The transaction was aborted.'))
      // Commits without waiting for the requests' results, because the page may be gone before they arrive.
      if (mode === 'readwrite') transaction.commit()
    })
  }

  return {
    /** Runs `work` in one transaction and resolves when it is complete; for writes, when they are on disk. */
    run: <T>(mode: 'readonly' | 'readwrite', work: Work<T>): Promise<T> =>
      Promise.race([
        done(mode, work),
        new Promise<never>((_, reject) => {
          setTimeout(() => reject(new Error('IndexedDB did not respond in time.')), PATIENCE_MS)
        }),
      ]),
  }
}
