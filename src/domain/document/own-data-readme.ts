import { day } from './vietnamese-words.ts'

/** What stands beside one's own data in the archive, in both languages. */
export const ownDataReadme = (name: string, takenAt: string): string => `SỔ TAY ĐẢNG VIÊN: DỮ LIỆU CỦA TÔI
Đồng chí ${name}, tải ngày ${day(takenAt)}

own-data.json   Mọi điều đã ghi là của đồng chí: các dòng trong sổ, đăng ký, tự soi hằng tháng, bản tự kiểm điểm (kể cả
                bản nháp của chính mình), hạn chế, nhiệm vụ, báo cáo, tài liệu đã đọc, ai đã mở sổ.
so-tay-*.pdf    Sổ của từng năm.

Trong đây không có gì về phiếu kín: phần mềm không lưu ai bỏ phiếu thế nào. Xin giữ tệp này như giữ cuốn sổ.

MEMBER'S NOTEBOOK: MY OWN DATA
${name}, taken on ${day(takenAt)}

own-data.json   Everything on record that is yours: the lines of the notebook, registrations, monthly reflections,
                self-assessments (your own drafts included), shortfalls, tasks, reports, what you have read, who has
                opened your notebook.
so-tay-*.pdf    The book of each year (in Vietnamese, as it is issued).

Nothing of a secret paper is in here: the program does not keep who voted how. Please keep this file as you would the book.
`
