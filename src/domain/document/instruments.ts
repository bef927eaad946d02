/** The regulation and the guidance by which members are classified in a year, as documents cite them (domain.md 1.1: texts in force over time). */
export function instrumentsOf(year: number): { regulation: string; guidance: string } {
  const found = inForce.find(({ from }) => year >= from)
  return found ?? { regulation: '', guidance: 'Hướng dẫn số 27-HD/BTCTW, ngày 25/9/2014 của Ban Tổ chức Trung ương' }
}

const about = 'về kiểm điểm và đánh giá, xếp loại chất lượng hằng năm đối với tập thể, cá nhân trong hệ thống chính trị'

const inForce = [
  {
    from: 2025,
    regulation:
      'Quy định số 366-QĐ/TW, ngày 30/8/2025 của Bộ Chính trị về kiểm điểm và đánh giá, xếp loại chất lượng đối với tập thể, cá nhân trong hệ thống chính trị',
    guidance: 'Hướng dẫn số 43-HD/BTCTW, ngày 31/10/2025 của Ban Tổ chức Trung ương',
  },
  {
    from: 2023,
    regulation: `Quy định số 124-QĐ/TW, ngày 04/10/2023 của Bộ Chính trị ${about}`,
    guidance: 'Hướng dẫn số 25-HD/BTCTW, ngày 10/11/2023 của Ban Tổ chức Trung ương',
  },
  {
    from: 2019,
    regulation: `Quy định số 132-QĐ/TW, ngày 08/3/2018 của Bộ Chính trị ${about}`,
    guidance: 'Hướng dẫn số 21-HD/BTCTW, ngày 18/10/2019 của Ban Tổ chức Trung ương',
  },
  {
    from: 2018,
    regulation: `Quy định số 132-QĐ/TW, ngày 08/3/2018 của Bộ Chính trị ${about}`,
    guidance: 'Hướng dẫn số 16-HD/BTCTW, ngày 24/9/2018 của Ban Tổ chức Trung ương',
  },
]
