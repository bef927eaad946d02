import type { Bilingual } from './types.ts'

/** Sentences that a remark often starts from; each is finished with what is the member's own. Original wording, data of a template. */
export const defaultPhrases: readonly Bilingual[] = [
  { vi: 'Đồng chí tự soi nghiêm túc, nhìn thẳng vào thiếu sót.', en: 'The comrade reflects in earnest and faces the shortcomings.' },
  { vi: 'Đồng chí làm đúng việc đã đăng ký trong tháng.', en: 'The comrade did what was registered for the month.' },
  { vi: 'Đồng chí đã khắc phục xong hạn chế của tháng trước.', en: 'The shortfall of last month is remedied.' },
  { vi: 'Việc đã đăng ký còn chậm; đề nghị nêu rõ ngày làm xong.', en: 'A registered thing is late; please name the day it will be done.' },
  { vi: 'Phần tự soi còn chung chung; đề nghị nêu việc cụ thể.', en: 'The reflection is still general; please name concrete things.' },
  { vi: 'Chi ủy sẽ cùng đồng chí tháo gỡ khó khăn này.', en: 'The committee will help the comrade with this difficulty.' },
]
