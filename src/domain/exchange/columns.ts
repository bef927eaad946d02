import type { SheetKind } from './sheet.ts'

/** How a column is read. UNIT: a unit's code or name. */
export type ColumnType = 'NAME' | 'TEXT' | 'CARD' | 'PHONE' | 'CODE' | 'DAY' | 'BIRTHDAY' | 'YEAR' | 'YES_NO' | 'LIST' | 'UNIT'

/** A column of a sheet. The heading is Vietnamese as the papers of an office are; `also` are other ways in which it is written. */
export type Column = {
  key: string
  head: string
  also: readonly string[]
  type: ColumnType
  needed: boolean
  /** Of a LIST: code -> the ways in which it is written, the first as templates offer it. */
  words?: Readonly<Record<string, readonly string[]>>
  explain: string
  examples: readonly [string, string]
  most?: number
}

const yesNo = 'Ghi Có hoặc Không; để trống là không đổi.'
const unitBy = 'Ghi mã tổ chức (trong trang “Tổ chức” của tệp mẫu) hoặc tên chi bộ đúng như trong cây tổ chức.'

const cardNumber: Column = {
  key: 'cardNumber',
  head: 'Số thẻ đảng viên',
  also: ['Số thẻ đảng', 'Số thẻ ĐV', 'Số thẻ', 'Thẻ đảng', 'Thẻ đảng viên', 'Số TĐV', 'Số thẻ đảng viên đăng nhập', 'Party card number'],
  type: 'CARD',
  needed: true,
  explain: 'Nhận ra từng đồng chí bằng số này. Đảng viên dự bị dùng số tạm do chi bộ cấp. Định dạng ô là văn bản để không mất số 0 ở đầu.',
  examples: ['91012345', '91067890'],
}

const name: Column = {
  key: 'name',
  head: 'Họ và tên',
  also: [
    'Họ tên',
    'Họ và tên đảng viên',
    'Họ tên khai sinh',
    'Họ và tên khai sinh',
    'Đảng viên',
    'Họ, chữ đệm và tên',
    'Full name',
    'Name',
  ],
  type: 'NAME',
  needed: true,
  most: 100,
  explain: 'Đủ dấu, viết hoa chữ cái đầu.',
  examples: ['Nguyễn Thị Ví Dụ', 'Trần Văn Thí Dụ'],
}

const unit = (head: string, also: string[]): Column => ({
  key: 'unit',
  head,
  also,
  type: 'UNIT',
  needed: true,
  explain: unitBy,
  examples: ['91.168.053.000.003', 'Chi bộ Ấp 3'],
})

const members: readonly Column[] = [
  name,
  cardNumber,
  {
    ...{ key: 'bornOn', head: 'Ngày sinh', type: 'BIRTHDAY', needed: false },
    also: ['Ngày, tháng, năm sinh', 'Ngày tháng năm sinh', 'Năm sinh', 'Sinh ngày', 'NTNS', 'Date of birth'],
    explain: 'Ngày/tháng/năm. Chỉ nhớ năm thì ghi năm, phần mềm ghi ngày 01/01 và nói rõ.',
    examples: ['5/12/1960', '1958'],
  },
  {
    ...{ key: 'phone', head: 'Số điện thoại', type: 'PHONE', needed: false },
    also: ['Điện thoại', 'SĐT', 'Di động', 'Số ĐT', 'Phone'],
    explain: 'Không bắt buộc. 10 chữ số.',
    examples: ['0900 000 001', ''],
  },
  unit('Chi bộ', ['Mã chi bộ', 'Tên chi bộ', 'Chi bộ sinh hoạt', 'Sinh hoạt tại chi bộ', 'Đơn vị', 'Mã tổ chức', 'Cell']),
  {
    ...{ key: 'admittedOn', head: 'Ngày vào Đảng', type: 'DAY', needed: true },
    also: ['Ngày kết nạp', 'Ngày kết nạp Đảng', 'Ngày vào Đảng (dự bị)', 'Ngày vào Đảng dự bị', 'Kết nạp', 'Admitted on'],
    explain: 'Ngày kết nạp, đủ ngày, tháng, năm.',
    examples: ['03/02/1985', '19-05-2024'],
  },
  {
    ...{ key: 'officialOn', head: 'Ngày chính thức', type: 'DAY', needed: false },
    also: ['Ngày vào Đảng chính thức', 'Ngày vào Đảng (chính thức)', 'Ngày công nhận chính thức', 'Chính thức', 'Official on'],
    explain: 'Đảng viên dự bị thì để trống.',
    examples: ['03/02/1986', '19-05-2025'],
  },
  {
    ...{ key: 'joinedOn', head: 'Ngày về chi bộ', type: 'DAY', needed: false },
    also: ['Về chi bộ từ ngày', 'Ngày chuyển đến', 'Ngày về sinh hoạt', 'Joined on'],
    explain: 'Để trống thì lấy ngày vào Đảng.',
    examples: ['', '01.07.2025'],
  },
  {
    ...{ key: 'membership', head: 'Sinh hoạt', type: 'LIST', needed: false },
    also: ['Loại sinh hoạt', 'Hình thức sinh hoạt', 'Membership'],
    words: { PRIMARY: ['Chính thức', 'Chính thức ở chi bộ này'], TEMPORARY: ['Tạm thời', 'Sinh hoạt tạm thời', 'Tạm'] },
    explain: 'Để trống là sinh hoạt chính thức ở chi bộ này.',
    examples: ['Chính thức', ''],
  },
  {
    ...{ key: 'post', head: 'Chức vụ chính quyền, đoàn thể', type: 'TEXT', needed: false, most: 200 },
    also: ['Chức vụ', 'Chức vụ chính quyền', 'Chức danh', 'Post'],
    explain: 'Ví dụ: Trưởng ấp. Không có thì để trống.',
    examples: ['Trưởng ấp', ''],
  },
  {
    ...{ key: 'hasPost', head: 'Giữ chức vụ lãnh đạo, quản lý', type: 'YES_NO', needed: false },
    also: ['Lãnh đạo quản lý', 'Giữ chức vụ lãnh đạo', 'Cán bộ lãnh đạo quản lý', 'Has post'],
    explain: `Có thì kiểm điểm theo mẫu 02B. ${yesNo}`,
    examples: ['Có', 'Không'],
  },
  {
    ...{ key: 'workKind', head: 'Công việc', type: 'LIST', needed: false },
    also: ['Đối tượng', 'Thành phần', 'Nghề nghiệp', 'Work'],
    words: {
      CIVIL_SERVANT: ['Cán bộ, công chức', 'Công chức', 'Cán bộ', 'CBCC'],
      PUBLIC_EMPLOYEE: ['Viên chức'],
      OUTSIDE: ['Ngoài nhà nước, hưu trí', 'Hưu trí', 'Ngoài nhà nước', 'Khác', 'Nông dân', 'Nghỉ hưu'],
    },
    explain: 'Để trống ở người mới là ngoài nhà nước, hưu trí.',
    examples: ['Ngoài nhà nước, hưu trí', 'Viên chức'],
  },
]

const units: readonly Column[] = [
  {
    ...{ key: 'code', head: 'Mã tổ chức', type: 'CODE', needed: true },
    also: ['Mã', 'Mã đơn vị', 'Mã chi bộ', 'Mã TCĐ', 'Code'],
    explain: 'Chữ số và dấu chấm như 91.168.053.000.003; không trùng trong cùng cấp trên.',
    examples: ['91.168.053.000.006', '91.168.053.000.007'],
  },
  {
    ...{ key: 'name', head: 'Tên tổ chức', type: 'NAME', needed: true, most: 200 },
    also: ['Tên đầy đủ', 'Tên đơn vị', 'Tên chi bộ', 'Tên', 'Name'],
    explain: 'Tên đầy đủ như trong quyết định thành lập.',
    examples: ['Chi bộ Ấp Ví Dụ', 'Chi bộ Trạm Y tế Ví Dụ'],
  },
  {
    ...{ key: 'shortName', head: 'Tên gọn', type: 'NAME', needed: false, most: 60 },
    also: ['Tên gọi tắt', 'Tên ngắn', 'Tên viết tắt', 'Short name'],
    explain: 'Dùng trong bảng và biểu đồ. Để trống thì lấy tên đầy đủ.',
    examples: ['Ấp Ví Dụ', ''],
  },
  {
    ...{ key: 'type', head: 'Loại tổ chức', type: 'LIST', needed: true },
    also: ['Loại', 'Loại hình tổ chức', 'Loại hình', 'Type'],
    words: {
      CELL: ['Chi bộ', 'Chi bộ trực thuộc'],
      SECTION: ['Đảng bộ bộ phận'],
      GRASSROOTS: ['Đảng bộ cơ sở cơ quan, đơn vị', 'Đảng bộ cơ sở'],
      COMMUNE: ['Đảng bộ xã, phường, đặc khu', 'Đảng bộ xã', 'Đảng bộ phường', 'Đảng bộ đặc khu'],
      PROVINCE: ['Đảng bộ tỉnh, thành phố', 'Đảng bộ tỉnh', 'Đảng bộ thành phố'],
    },
    explain: 'Chọn trong danh sách.',
    examples: ['Chi bộ', 'Chi bộ'],
  },
  {
    ...{ key: 'parent', head: 'Trực thuộc', type: 'UNIT', needed: true },
    also: ['Cấp trên', 'Đảng bộ cấp trên', 'Mã cấp trên', 'Cấp trên trực tiếp', 'Parent'],
    explain: `${unitBy} Cấp trên có thể nằm ngay trong tệp này, ở dòng bất kỳ.`,
    examples: ['91.168.053', '91.168.053'],
  },
  {
    ...{ key: 'grassroots', head: 'Là tổ chức cơ sở đảng', type: 'YES_NO', needed: false },
    also: ['Tổ chức cơ sở đảng', 'TCCSĐ', 'Tổ chức cơ sở', 'Grassroots'],
    explain: `Cấp ủy ở đây công nhận xếp loại. ${yesNo}`,
    examples: ['Không', ''],
  },
  {
    ...{ key: 'cellType', head: 'Loại hình chi bộ', type: 'LIST', needed: false },
    also: ['Kiểu chi bộ', 'Loại chi bộ', 'Cell type'],
    words: {
      VILLAGE: ['Thôn, ấp, khu phố', 'Thôn', 'Ấp', 'Khu phố', 'Tổ dân phố'],
      OFFICE: ['Cơ quan, đơn vị sự nghiệp', 'Cơ quan', 'Đơn vị sự nghiệp', 'Trường học'],
      STATE_ENTERPRISE: ['Doanh nghiệp nhà nước'],
      PRIVATE_ENTERPRISE: ['Doanh nghiệp ngoài khu vực nhà nước', 'Doanh nghiệp ngoài nhà nước', 'Doanh nghiệp tư nhân'],
      STUDENTS: ['Sinh viên'],
      ARMED_FORCES: ['Lực lượng vũ trang', 'Công an', 'Quân sự'],
    },
    explain: 'Chỉ với chi bộ; không bắt buộc.',
    examples: ['Thôn, ấp, khu phố', 'Cơ quan, đơn vị sự nghiệp'],
  },
  {
    ...{ key: 'validFrom', head: 'Có hiệu lực từ ngày', type: 'DAY', needed: true },
    also: ['Ngày thành lập', 'Từ ngày', 'Hiệu lực từ', 'Founded on'],
    explain: 'Ngày thành lập hoặc ngày quyết định có hiệu lực.',
    examples: ['01/07/2025', '1/7/2025'],
  },
]

const positions: readonly Column[] = [
  { ...name, explain: 'Để đối chiếu với số thẻ.' },
  { ...cardNumber, explain: 'Người này phải đã có trong danh sách đảng viên.' },
  unit('Tổ chức', ['Chi bộ', 'Đơn vị', 'Mã tổ chức', 'Mã chi bộ', 'Tên tổ chức', 'Unit']),
  {
    ...{ key: 'role', head: 'Chức vụ', type: 'LIST', needed: true },
    also: ['Chức vụ đảng', 'Chức vụ trong Đảng', 'Vai trò', 'Chức danh', 'Role'],
    words: {
      SECRETARY: ['Bí thư chi bộ', 'Bí thư'],
      DEPUTY_SECRETARY: ['Phó bí thư chi bộ', 'Phó bí thư'],
      CELL_COMMITTEE_MEMBER: ['Chi ủy viên', 'Chi uỷ viên'],
      COMMITTEE_SECRETARY: ['Bí thư cấp ủy', 'Bí thư đảng ủy', 'Bí thư đảng uỷ'],
      COMMITTEE_MEMBER: ['Cấp ủy viên', 'Đảng ủy viên', 'Ủy viên ban chấp hành'],
      LEADER: ['Lãnh đạo (chỉ xem số liệu tổng hợp)', 'Lãnh đạo'],
      SUPERVISOR: ['Cấp ủy viên theo dõi chi bộ', 'Theo dõi chi bộ'],
      ADMINISTRATOR: ['Quản trị', 'Người quản trị'],
    },
    explain: 'Chọn trong danh sách.',
    examples: ['Bí thư chi bộ', 'Chi ủy viên'],
  },
  {
    ...{ key: 'validFrom', head: 'Từ ngày', type: 'DAY', needed: true },
    also: ['Ngày bắt đầu', 'Giữ chức từ ngày', 'Ngày bổ nhiệm', 'From'],
    explain: 'Ngày bắt đầu giữ chức vụ.',
    examples: ['01/01/2025', '1.1.2025'],
  },
  {
    ...{ key: 'validTo', head: 'Thôi từ ngày', type: 'DAY', needed: false },
    also: ['Đến ngày', 'Ngày thôi giữ', 'Thôi giữ từ ngày', 'To'],
    explain: 'Chưa thôi thì để trống.',
    examples: ['', ''],
  },
]

const levels: readonly Column[] = [
  { ...name, needed: false, explain: 'Để đối chiếu với số thẻ.' },
  cardNumber,
  {
    ...{ key: 'year', head: 'Năm', type: 'YEAR', needed: true },
    also: ['Năm xếp loại', 'Năm đánh giá', 'Year'],
    explain: 'Năm đã qua. Năm nay xếp loại trong phần mềm.',
    examples: ['2024', '2023'],
  },
  {
    ...{ key: 'level', head: 'Mức xếp loại', type: 'LIST', needed: true },
    also: ['Xếp loại', 'Kết quả xếp loại', 'Mức chất lượng', 'Xếp loại chất lượng', 'Level'],
    words: {
      EXCELLENT: ['Hoàn thành xuất sắc nhiệm vụ', 'Hoàn thành xuất sắc', 'HTXSNV', 'HTXS', 'Xuất sắc'],
      GOOD: ['Hoàn thành tốt nhiệm vụ', 'Hoàn thành tốt', 'HTTNV', 'HTT', 'Tốt'],
      SATISFACTORY: ['Hoàn thành nhiệm vụ', 'HTNV', 'HT', 'Hoàn thành'],
      NOT_COMPLETED: ['Không hoàn thành nhiệm vụ', 'KHTNV', 'KHT', 'Không hoàn thành'],
    },
    explain: 'Chọn trong danh sách.',
    examples: ['Hoàn thành tốt nhiệm vụ', 'HTXSNV'],
  },
  {
    ...{ key: 'number', head: 'Số quyết định', type: 'TEXT', needed: false, most: 60 },
    also: ['Số QĐ', 'Quyết định số', 'Decision number'],
    explain: 'Không còn quyết định thì để trống: phần mềm ghi “theo hồ sơ”.',
    examples: ['52-QĐ/ĐU', ''],
  },
  {
    ...{ key: 'decidedOn', head: 'Ngày quyết định', type: 'DAY', needed: false },
    also: ['Ngày QĐ', 'Ngày ký', 'Decided on'],
    explain: 'Có số thì ghi ngày. Không có cả hai: phần mềm ghi ngày 31/12 của năm.',
    examples: ['15/12/2024', ''],
  },
  {
    ...{ key: 'signedBy', head: 'Người ký', type: 'TEXT', needed: false, most: 120 },
    also: ['Người ký quyết định', 'Signed by'],
    explain: 'Không bắt buộc.',
    examples: ['', ''],
  },
]

export const columnsOf: Readonly<Record<SheetKind, readonly Column[]>> = {
  MEMBERS: members,
  UNITS: units,
  POSITIONS: positions,
  LEVELS: levels,
}

/** The heading of a column as a person reads it. */
export const headOf = (kind: SheetKind, key: string): string => columnsOf[kind].find((column) => column.key === key)?.head ?? key

/** A coded value as a person reads it. */
export const wordOf = (kind: SheetKind, key: string, code: string): string =>
  columnsOf[kind].find((column) => column.key === key)?.words?.[code]?.[0] ?? code
