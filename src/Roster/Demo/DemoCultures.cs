namespace Roster.Demo;

/// <summary>One part of the world as the demo knows it: its names as people write them, and where it is.</summary>
/// <param name="Share">How many of a hundred people come from there.</param>
/// <param name="TimeZone">IANA id.</param>
/// <param name="Phone">A mobile number's beginning.</param>
/// <param name="Digits">How many digits follow.</param>
/// <param name="Given">First names; in another alphabet with the Latin spelling behind a slash, for the e-mail address.</param>
/// <param name="Family">Last names, likewise.</param>
internal sealed record DemoCulture(int Share, string TimeZone, string Phone, int Digits, string[] Given, string[] Family)
{
    /// <summary>Spanish and Portuguese names carry two families.</summary>
    public bool TwoFamilies { get; init; }

    /// <summary>Family and given name in one, the family first.</summary>
    public bool FamilyFirst { get; init; }
}

internal static class DemoCultures
{
    public static IReadOnlyList<DemoCulture> All { get; } =
    [
        new(13, "Europe/Madrid", "+3460", 7,
            Words("Ana María José Lucía Martín Carmen Javier Sofía Álvaro Elena Diego Núria Íñigo Marta Pablo Inés Sergio Rocío Andrés Begoña Hugo Pilar Óscar Teresa Raúl Ainhoa Iker Laia Joaquín Mónica"),
            Words("García Martínez López Sánchez Pérez Gómez Fernández Ruiz Díaz Moreno Muñoz Álvarez Romero Navarro Torres Domínguez Vázquez Ramos Gil Serrano Blanco Molina Ortega Delgado Castro Núñez Iglesias Peña Ibáñez Quintana")) { TwoFamilies = true },
        new(12, "America/Chicago", "+1312", 7,
            Words("James Mary Robert Patricia Michael Jennifer David Linda William Elizabeth Richard Susan Joseph Jessica Thomas Sarah Christopher Karen Daniel Nancy Matthew Lisa Anthony Margaret Mark Ashley Quentin Emily Steven Joshua"),
            Words("Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Martin Lee Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Baker")),
        new(9, "Asia/Kolkata", "+9198", 8,
            Words("Aarav Priya Vivaan Ananya Aditya Diya Arjun Kavya Rohan Meera Karthik Lakshmi Sanjay Deepa Rahul Pooja Vikram Neha Suresh Anjali Imran Fatima Harpreet Gurpreet Nikhil Shreya Manish Ritu Ganesh Swati"),
            Words("Sharma Patel Singh Kumar Reddy Nair Iyer Gupta Joshi Mehta Desai Rao Khan Verma Chatterjee Banerjee Mukherjee Pillai Menon Bhat Kapoor Malhotra Agarwal Kulkarni Naidu Choudhury Saxena Trivedi Das Qureshi")),
        new(8, "America/Sao_Paulo", "+55119", 8,
            Words("João Maria Antônio Francisca Carlos Adriana Paulo Juliana Lucas Márcia Luís Fernanda Marcos Patrícia Gabriel Aline Rafael Camila Thiago Bruna Conceição Vinícius Letícia Gustavo Natália Caio Beatriz Otávio Luíza Simão"),
            Words("Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Carvalho Almeida Lopes Soares Fernandes Vieira Barbosa Rocha Araújo Nascimento Moreira Nunes Mendes Cardoso Teixeira Gonçalves Assunção Queiroz")) { TwoFamilies = true },
        new(7, "Asia/Shanghai", "+86138", 8,
            Words("伟/wei 芳/fang 娜/na 秀英/xiuying 敏/min 静/jing 丽/li 强/qiang 磊/lei 军/jun 洋/yang 勇/yong 艳/yan 杰/jie 娟/juan 涛/tao 明/ming 超/chao 霞/xia 明华/minghua 刚/gang 桂英/guiying 文静/wenjing 志强/zhiqiang 雨桐/yutong 子涵/zihan 浩然/haoran 欣怡/xinyi 国华/guohua 晓燕/xiaoyan"),
            Words("王/wang 李/li 张/zhang 刘/liu 陈/chen 杨/yang 黄/huang 赵/zhao 吴/wu 周/zhou 徐/xu 孙/sun 马/ma 朱/zhu 胡/hu 郭/guo 何/he 高/gao 林/lin 罗/luo 郑/zheng 梁/liang 谢/xie 宋/song 唐/tang 许/xu 韩/han 冯/feng 邓/deng 曹/cao")) { FamilyFirst = true },
        new(7, "Europe/Berlin", "+49151", 8,
            Words("Lukas Anna Jürgen Sabine Jörg Käthe Maximilian Hannah Felix Lena Günther Ursula Stefan Katrin Moritz Greta Björn Heike Matthias Birgit Tobias Anke Wolfgang Renate Jonas Mareike Philipp Franziska Sören Grit"),
            Words("Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hartmann Lange Werner Krause Weiß Jäger Köhler Quandt")),
        new(6, "Africa/Lagos", "+23480", 8,
            Words("Chinedu Amara Emeka Ngozi Oluwaseun Folake Ifeanyi Chiamaka Tunde Yewande Obinna Adaeze Kelechi Temitope Babatunde Aisha Musa Hauwa Ibrahim Zainab Chukwuma Nneka Segun Bukola Uche Ebele Femi Simisola Kunle Halima"),
            Words("Okonkwo Adeyemi Okafor Balogun Eze Nwosu Adebayo Ogunleye Chukwu Obi Abubakar Mohammed Bello Lawal Nnamdi Onyekachi Ojo Afolabi Igwe Uzoma Danjuma Yusuf Olatunji Oyelaran Achebe Adichie Soyinka Ekwueme Ikenna Anyanwu")),
        new(6, "Europe/Paris", "+336", 8,
            Words("Jean Marie Pierre Nathalie Michel Isabelle François Françoise Léa Hugo Chloé Louis Manon Jules Camille Éric Hélène Benoît Aurélie Loïc Anaïs Gaëtan Noémie Théo Élodie Quentin Océane Cédric Zoé Maël"),
            Words("Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia David Bertrand Roux Vincent Fournier Morel Girard André Mercier Dupont Lambert Bonnet Guérin Lefèvre Quesnel")),
        new(5, "Europe/Kyiv", "+38067", 7,
            Words("Олена/olena Андрій/andriy Наталія/nataliya Сергій/serhiy Оксана/oksana Іван/ivan Тетяна/tetyana Микола/mykola Ірина/iryna Богдан/bohdan Марія/mariya Тарас/taras Юлія/yuliya Олександр/oleksandr Світлана/svitlana Дмитро/dmytro Катерина/kateryna Петро/petro Софія/sofiya Ярослав/yaroslav"),
            Words("Шевченко/shevchenko Мельник/melnyk Коваленко/kovalenko Бондаренко/bondarenko Бойко/boyko Ткаченко/tkachenko Кравченко/kravchenko Ковальчук/kovalchuk Коваль/koval Олійник/oliynyk Шевчук/shevchuk Поліщук/polishchuk Гончаренко/honcharenko Лисенко/lysenko Марченко/marchenko Савченко/savchenko Руденко/rudenko Мороз/moroz Петренко/petrenko Клименко/klymenko")),
        new(5, "Africa/Cairo", "+2010", 8,
            Words("محمد/mohamed فاطمة/fatma أحمد/ahmed عائشة/aisha محمود/mahmoud مريم/mariam علي/ali زينب/zeinab عمر/omar نور/nour يوسف/youssef هبة/heba خالد/khaled سارة/sara مصطفى/mostafa ياسمين/yasmin كريم/karim دينا/dina طارق/tarek ليلى/layla"),
            Words("حسن/hassan إبراهيم/ibrahim السيد/elsayed عبدالله/abdallah حسين/hussein سالم/salem منصور/mansour فاروق/farouk ناصر/nasser شريف/sherif رمضان/ramadan صالح/saleh عثمان/osman بكر/bakr قاسم/qasim حداد/haddad نجار/naggar زيدان/zidan القاضي/elkady سليمان/soliman")),
        new(5, "Asia/Tokyo", "+8190", 8,
            Words("蓮/ren 葵/aoi 陽翔/haruto 凛/rin 大翔/hiroto 結衣/yui 悠真/yuma 咲良/sakura 健太/kenta さくら/sakura 翔太/shota 美咲/misaki 直樹/naoki 愛/ai 和也/kazuya 恵子/keiko 誠/makoto 由美/yumi 隆/takashi 真由美/mayumi"),
            Words("佐藤/sato 鈴木/suzuki 高橋/takahashi 田中/tanaka 伊藤/ito 渡辺/watanabe 山本/yamamoto 中村/nakamura 小林/kobayashi 加藤/kato 吉田/yoshida 山田/yamada 佐々木/sasaki 山口/yamaguchi 松本/matsumoto 井上/inoue 木村/kimura 林/hayashi 斎藤/saito 清水/shimizu")) { FamilyFirst = true },
        new(4, "Europe/Warsaw", "+4850", 7,
            Words("Jakub Zuzanna Łukasz Małgorzata Paweł Agnieszka Michał Katarzyna Stanisław Joanna Wojciech Barbara Krzysztof Ewa Tomasz Elżbieta Grzegorz Święta Rafał Żaneta"),
            Words("Nowak Wójcik Kowalczyk Woźniak Mazur Krawczyk Żak Zając Sikora Duda Baran Szewczyk Wróbel Pietrzak Jóźwiak Dudek Walczak Kubiak Stępień Kozioł")),
        new(4, "Europe/Istanbul", "+9053", 8,
            Words("Yusuf Zeynep Mehmet Elif Mustafa Ayşe Emre İrem Ömer Çiğdem Burak Gülşen Can Şule Hakan Özlem Kerem Defne Ümit Merve"),
            Words("Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek")),
        new(4, "Asia/Ho_Chi_Minh", "+8490", 7,
            Words("Anh Bình Châu Dũng Giang Hạnh Hiếu Hương Khánh Lan Linh Long Mai Minh Ngọc Phúc Quân Quỳnh Thảo Tuấn"),
            Words("Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Quách")),
        new(3, "Europe/Athens", "+30694", 7,
            Words("Γιώργος/giorgos Μαρία/maria Δημήτρης/dimitris Ελένη/eleni Νίκος/nikos Κατερίνα/katerina Κώστας/kostas Βασιλική/vasiliki Γιάννης/giannis Σοφία/sofia Παναγιώτης/panagiotis Αγγελική/angeliki Χρήστος/christos Ιωάννα/ioanna Θανάσης/thanasis Δέσποινα/despina"),
            Words("Οικονόμου/oikonomou Γεωργίου/georgiou Νικολάου/nikolaou Βασιλείου/vasileiou Δημητρίου/dimitriou Ιωάννου/ioannou Κωνσταντίνου/konstantinou Αθανασίου/athanasiou Αλεξίου/alexiou Αντωνίου/antoniou Ζαχαρίου/zachariou Παπανικολάου/papanikolaou Χριστοδούλου/christodoulou Θεοδώρου/theodorou Παπαγεωργίου/papageorgiou Ευαγγέλου/evangelou")),
        new(2, "Asia/Seoul", "+8210", 8,
            Words("민준/minjun 서연/seoyeon 서준/seojun 지우/jiwoo 도윤/doyun 하은/haeun 예준/yejun 수아/sua 지호/jiho 민서/minseo 현우/hyunwoo 지민/jimin 준서/junseo 유진/yujin 성민/seongmin 은지/eunji"),
            Words("김/kim 이/lee 박/park 최/choi 정/jung 강/kang 조/cho 윤/yoon 장/jang 임/lim 한/han 오/oh 서/seo 신/shin 권/kwon 황/hwang")) { FamilyFirst = true },
    ];

    private static string[] Words(string words) => words.Split(' ');
}
