/** A write that a browser never answers must not keep the words from the network. */
const PATIENCE_MS = 3_000

/** What has to be there, each store with the name of the field that is its key. */
type Stores = Record<string, { keyPath: string }>

/**
 * This browser's own database, by the raw API: one kind of transaction is all that is asked of it. It is opened with the
 * first use; a browser that refuses (no room, a private window) rejects each use anew.
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
        // A newer desk in another window: it may have the database, and the next use opens it again.
        database.onversionchange = () => {
          database.close()
          opened = null
        }
        database.onclose = () => {
          opened = null
        }
        // A browser short of room then clears others first.
        void navigator.storage.persist()
        resolve(database)
      }
      asked.onerror = () => reject(asked.error ?? new Error('This browser opens no database.'))
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
      transaction.onabort = () => reject(transaction.error ?? new Error('The browser took its word back.'))
      // At once, without waiting for its answers: the page may be gone before they come.
      if (mode === 'readwrite') transaction.commit()
    })
  }

  return {
    /** What is asked of the stores within `work`, when it is done as a whole: for writing, when it is on the disk. */
    run: <T>(mode: 'readonly' | 'readwrite', work: Work<T>): Promise<T> =>
      Promise.race([
        done(mode, work),
        new Promise<never>((_, reject) => {
          setTimeout(() => reject(new Error('The browser does not answer.')), PATIENCE_MS)
        }),
      ]),
  }
}
