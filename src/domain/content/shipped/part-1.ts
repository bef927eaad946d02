/** Part 1 as it is shipped: short summaries in words of our own, each with where to read the original. Nothing is quoted. */
export const part1 = `Phần này tóm tắt ngắn, bằng lời của người soạn, một số điều Chủ tịch Hồ Chí Minh dạy về đạo đức của người cán bộ, đảng viên. Mỗi mục ghi rõ tác phẩm để đồng chí đọc nguyên văn. Cấp ủy cấp trên có thể thay phần này bằng tài liệu của mình.

# Đạo đức là gốc

## Vì sao nói đạo đức trước

Người có tài mà không có đức thì khó giữ được lòng tin của dân; người có đức mà không chịu học thì làm việc gì cũng khó thành. Đức và tài phải đi cùng nhau, trong đó đức là nền để tài có ích cho dân, cho Đảng.

Nên đọc: *Sửa đổi lối làm việc* (1947), *Đạo đức cách mạng* (1958).

## Tự hỏi mình

- Việc tôi làm tuần này có ích cho ai?
- Nếu dân trong ấp biết hết việc tôi làm, tôi có phải giấu điều gì không?

# Cần, kiệm, liêm, chính, chí công vô tư

## Cần và kiệm

Cần là chăm làm, làm có kế hoạch và bền bỉ; kiệm là không lãng phí thì giờ, sức lực, tiền của của mình, của tập thể và của dân. Cần mà không kiệm thì làm ra bao nhiêu hết bấy nhiêu; kiệm mà không cần thì không có gì để giữ.

## Liêm và chính

Liêm là không tham: không tham tiền của, địa vị, lời khen. Chính là ngay thẳng: với mình thì không tự cao, với người thì không nịnh trên, không khinh dưới, với việc thì để việc công lên trước việc riêng.

## Chí công vô tư

Là cách nghĩ làm gốc cho bốn điều trên: khi việc chung và việc riêng vướng nhau, chọn việc chung, và nói ra để tập thể cùng biết.

Nên đọc: *Cần kiệm liêm chính* (1949).

# Quét sạch chủ nghĩa cá nhân

## Nhận ra nó ở mình

Chủ nghĩa cá nhân ít khi tự xưng tên. Nó hiện ra khi ngại việc khó, thích được khen, sợ bị phê bình, tính hơn thiệt trước khi nhận việc, hay bè cánh để được việc của mình. Muốn bỏ thì phải nhận ra từ việc nhỏ.

Lợi ích riêng chính đáng của mỗi người không phải là chủ nghĩa cá nhân, nếu nó không trái với lợi ích chung.

Nên đọc: *Nâng cao đạo đức cách mạng, quét sạch chủ nghĩa cá nhân* (03/02/1969).

# Nói đi đôi với làm, phải nêu gương

## Làm trước, nói sau

Người dân nhìn việc làm của đảng viên hơn là nghe lời nói. Một việc nhỏ làm đến nơi có sức thuyết phục hơn nhiều lời hứa. Vì vậy trong sổ này, mỗi điều đăng ký đều có thước đo và hạn.

## Nêu gương từ trên xuống, từ trong ra ngoài

Cấp ủy viên làm trước đảng viên, đảng viên làm trước quần chúng; trong nhà mình làm được rồi mới vận động hàng xóm.

Nên đọc: *Đường Kách mệnh* (1927), phần nói về tư cách người cách mạng; Quy định số 101-QĐ/TW ngày 07/6/2012.

# Gần dân, tin dân, học dân

Việc gì cũng bàn với dân, giải thích cho dân hiểu, nhờ dân góp sức và kiểm tra. Nghe dân trước khi quyết, báo lại cho dân sau khi làm.

Nên đọc: *Dân vận* (15/10/1949).

# Tự phê bình và phê bình

Tự phê bình là soi mình hằng ngày như rửa mặt; phê bình là giúp đồng chí mình tiến bộ, nói trước mặt, nói việc cụ thể, có lòng thương yêu nhau. Sợ mất lòng mà im lặng là thiếu trách nhiệm; nhân góp ý mà nói cho hả là thiếu tình đồng chí.

Nên đọc: *Tự phê bình* (1946), *Di chúc* (1969), đoạn nói về Đảng.

# Học và làm theo hôm nay

- **Chỉ thị số 05-CT/TW ngày 15/5/2016** của Bộ Chính trị: đưa việc học và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh thành việc thường xuyên, gắn với nhiệm vụ chính trị của từng nơi.
- **Kết luận số 01-KL/TW ngày 18/5/2021**: tiếp tục thực hiện Chỉ thị 05, chú trọng làm theo và nêu gương.
- **Quy định số 144-QĐ/TW ngày 09/5/2024**: chuẩn mực đạo đức cách mạng của cán bộ, đảng viên trong giai đoạn mới.
`
