/**
 * Those who ask for the same while it is being read share the next reading: each gets one that began after it had asked, and a hall that
 * asks at once costs two readings. What is read is kept for nobody.
 */
export function readTogether<V>(read: (key: string) => Promise<V>): (key: string) => Promise<V> {
  const underWay = new Map<string, { now: Promise<V>; next: Promise<V> | null }>()

  function begin(key: string): Promise<V> {
    const reading = { now: read(key), next: null }
    underWay.set(key, reading)
    const end = () => {
      if (underWay.get(key) === reading && reading.next === null) underWay.delete(key)
    }
    reading.now.then(end, end)
    return reading.now
  }

  return (key) => {
    const reading = underWay.get(key)
    if (!reading) return begin(key)
    const again = () => begin(key)
    reading.next ??= reading.now.then(again, again)
    return reading.next
  }
}
