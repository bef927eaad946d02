/** Part 2 as it is shipped: what each regulation is about, in words of our own. The rules themselves are read in the originals. */
export const part2 = `Phần này cho biết mỗi văn bản nói về việc gì và vì sao cần nhớ, bằng lời của người soạn. Đây không phải là toàn văn và không thay cho văn bản; khi xét một việc cụ thể, chi bộ đọc văn bản gốc.

# Những điều đảng viên không được làm

## Văn bản đang có hiệu lực

**Quy định số 207-QĐ/TW ngày 26/7/2026** của Ban Chấp hành Trung ương, thay Quy định số 37-QĐ/TW ngày 25/10/2021.

Văn bản liệt kê những việc mà người đã vào Đảng thì không làm, dù ở cương vị nào. Ai cũng phải biết các điều này; không biết không phải là lý do để được miễn trách nhiệm.

## Văn bản trước đây

Quy định số 37-QĐ/TW ngày 25/10/2021 gồm 19 điều; trước đó là Quy định số 47-QĐ/TW ngày 01/11/2011. Việc xảy ra khi văn bản nào có hiệu lực thì xem xét theo văn bản đó và theo hướng dẫn của Ủy ban Kiểm tra.

## Các nhóm việc cần nhớ

- **Về chính trị, tư tưởng và phát ngôn:** giữ đúng Cương lĩnh, Điều lệ và nghị quyết; không nói, viết, lan truyền điều sai sự thật, kể cả trên mạng xã hội.
- **Về tổ chức và kỷ luật:** không gây bè phái, không lợi dụng góp ý để hạ uy tín người khác, không trù dập người phê bình mình.
- **Về nhiệm vụ được giao:** không đùn đẩy, không làm sai, không che giấu khuyết điểm của mình hay của người dưới quyền.
- **Về tài sản, tiền của và quan hệ:** kê khai đúng, không lợi dụng chức vụ cho mình và người thân, không nhận quà trái quy định.
- **Về lối sống:** không mê tín, cờ bạc, bạo lực gia đình; không làm điều làm mất tư cách đảng viên nơi cư trú.

## Khi băn khoăn

Trước một việc chưa rõ có được làm hay không, đồng chí hỏi chi ủy trước khi làm. Câu hỏi khó thì gửi lên cấp ủy cấp trên ở mục *Kiến nghị, đề xuất* của sổ.

# Nhận diện suy thoái

## Văn bản

**Nghị quyết số 04-NQ/TW ngày 30/10/2016** (Hội nghị Trung ương 4 khóa XII) về xây dựng, chỉnh đốn Đảng. Nghị quyết nêu 27 biểu hiện, chia ba nhóm, mỗi nhóm chín biểu hiện. **Kết luận số 21-KL/TW ngày 25/10/2021** tiếp tục và bổ sung.

## Suy thoái về tư tưởng chính trị

Nhóm này nói về sự phai nhạt lý tưởng, ngại học nghị quyết, nói không đi đôi với làm, không dám đấu tranh với điều sai, chỉ lo cho mình. Dấu hiệu gần nhất ở chi bộ: họp cho có, nghe cho xong, hứa rồi để đó.

## Suy thoái về đạo đức, lối sống

Nhóm này nói về chủ nghĩa cá nhân, cơ hội, kèn cựa, quan liêu xa dân, tham nhũng, lãng phí, sa vào tệ nạn. Dấu hiệu gần nhất: dân phản ánh mà không trả lời, việc chung chậm vì bận việc riêng, tiền quỹ không công khai.

## “Tự diễn biến”, “tự chuyển hóa”

Nhóm này nói về sự thay đổi trong nhận thức dẫn đến phủ nhận nền tảng tư tưởng, kỷ luật và sự lãnh đạo của Đảng, hoặc tiếp tay cho việc ấy. Cần phân biệt với ý kiến góp ý thẳng thắn, đúng nơi, có trách nhiệm: ý kiến ấy được bảo vệ.

## Tự soi

Mỗi quý một lần, đồng chí đọc lại ba nhóm và tự hỏi: điều nào tôi có thể mắc nhất trong công việc đang làm? Viết câu trả lời vào phần tự soi của tháng.

# Trách nhiệm nêu gương

## Quy định số 101-QĐ/TW

**Quy định số 101-QĐ/TW ngày 07/6/2012** của Ban Bí thư nói về trách nhiệm nêu gương của cán bộ, đảng viên, nhất là cán bộ lãnh đạo chủ chốt. Sổ này lấy bảy nội dung của Quy định làm bảy mục tự soi hằng tháng:

1. Về tư tưởng chính trị
2. Về đạo đức, lối sống, tác phong
3. Về tự phê bình, phê bình
4. Về quan hệ với nhân dân
5. Về trách nhiệm trong công tác
6. Về ý thức tổ chức kỷ luật
7. Về đoàn kết nội bộ

## Quy định tiếp theo về nêu gương

- **Quy định số 55-QĐ/TW ngày 19/12/2016** của Bộ Chính trị: một số việc cần làm ngay để tăng cường nêu gương.
- **Quy định số 08-QĐi/TW ngày 25/10/2018** của Ban Chấp hành Trung ương: cán bộ giữ chức vụ càng cao càng phải gương mẫu.

# Khi có khuyết điểm

Khuyết điểm nhận ra sớm thì sửa được. Sổ ghi hạn chế, nguyên nhân, biện pháp và hạn; chi bộ theo dõi đến khi khắc phục xong. Việc xem xét kỷ luật là của tổ chức đảng có thẩm quyền theo Điều lệ Đảng và quy định về kỷ luật, không phải của phần mềm này.
`
