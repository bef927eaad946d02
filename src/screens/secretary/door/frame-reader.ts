/** What a QR code in this picture says; null when none is seen. */
export type ReadFrame = (video: HTMLVideoElement) => Promise<string | null>

type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> }
type DetectorMaker = { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> }

/** The browser's own reader where there is one (Chrome on Android), else one in plain code, loaded only then. */
export async function frameReader(): Promise<ReadFrame> {
  const Maker = (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector
  const formats = await Maker?.getSupportedFormats().catch((): string[] => [])
  if (Maker && formats?.includes('qr_code')) return detectorReader(new Maker({ formats: ['qr_code'] }))
  const { default: decode } = await import('qr/decode.js')
  return plainReader((image) => decode(image))
}

const detectorReader =
  (detector: Detector): ReadFrame =>
  async (video) =>
    (await detector.detect(video).catch(() => []))[0]?.rawValue ?? null

/** Small enough for an older phone to read five pictures a second. */
const widest = 640

function plainReader(decode: (image: ImageData) => string): ReadFrame {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return async (video) => {
    if (!context) return null
    const scale = Math.min(1, widest / video.videoWidth)
    canvas.width = Math.round(video.videoWidth * scale)
    canvas.height = Math.round(video.videoHeight * scale)
    context.drawImage(video, 0, 0, canvas.width, canvas.height)
    try {
      return decode(context.getImageData(0, 0, canvas.width, canvas.height))
    } catch {
      // it throws where it sees none
      return null
    }
  }
}
