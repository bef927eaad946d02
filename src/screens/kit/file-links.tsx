import { FileImage, FileText } from 'lucide-react'
import './file-links.css'

export type FileLink = { id: string; href: string; name: string; type: string; bytes: number }

/** Files to open: what a browser can show opens beside the page, the rest is saved. */
export function FileLinks({ files }: { files: readonly FileLink[] }) {
  return (
    <ul className="file-links">
      {files.map((file) => (
        <li key={file.id}>
          <a href={file.href} target="_blank" rel="noopener">
            {file.type.startsWith('image/') ? <FileImage aria-hidden size={18} /> : <FileText aria-hidden size={18} />}
            <span>{file.name}</span>
          </a>
          <small className="num">{sizeText(file.bytes)}</small>
        </li>
      ))}
    </ul>
  )
}

const sizeText = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`
